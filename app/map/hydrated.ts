import { useSyncExternalStore } from "react";

const never = () => () => {};

/** Whether scripts have taken the page over; false on the server and for the first drawing in the browser. */
export const useHydrated = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
