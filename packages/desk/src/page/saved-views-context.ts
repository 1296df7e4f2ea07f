import { createContext } from "@lit/context";
import type { SavedView } from "@heed/core/desk";

/** The saved views that one may use, as the frame has read them. */
export const savedViewsContext = createContext<readonly SavedView[]>(Symbol("saved views"));
