import { createContext, useContext } from "react";
import type { Platform } from "../../platform/contract.ts";
import type { Actions } from "./actions.ts";
import type { AppStore } from "./store.ts";

/** What every component may use: the state, what can be done to it, and the shell. */
export interface AppContextValue {
  readonly store: AppStore;
  readonly actions: Actions;
  readonly platform: Platform;
}

export const AppContext = createContext<AppContextValue | undefined>(undefined);

export function useApp(): AppContextValue {
  const value = useContext(AppContext);
  if (value === undefined) throw new Error("useApp is called outside of <App>");
  return value;
}
