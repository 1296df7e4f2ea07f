export { ownPartOf, type OwnPart } from "./own-part.ts";
