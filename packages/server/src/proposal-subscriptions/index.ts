export { subscriptionRoutes } from "./routes.ts";
export { addSubscription, copySubscriptions } from "./subscription-store.ts";
export { unsubscribePages } from "./unsubscribe-page.ts";
