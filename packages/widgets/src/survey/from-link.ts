/**
 * The invitation that a mail's link carries in its fragment, which no server sees. It goes out of the address bar,
 * where others might read or copy it, and stays with this entry of the tab's history, so that a reload finds it.
 */
export function takeInvitation(): string | undefined {
  const state = history.state as { heedInvitation?: string } | null;
  const token = new URLSearchParams(location.hash.slice(1)).get("invitation");
  if (!token) return state?.heedInvitation;
  history.replaceState({ ...state, heedInvitation: token }, "", location.pathname + location.search);
  return token;
}
