export { addSubscription, copySubscriptions } from "./subscription-store.ts";
