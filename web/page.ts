// The page that is shown: its items, and how it is fetched anew without losing one's place.

/** The items that can be walked through: rows of a list, lines of claims; not those that are folded away. */
export function items(): HTMLElement[] {
  const all = document.querySelectorAll<HTMLElement>("[data-item]");
  return [...all].filter((one) => one.closest("details:not([open])") === null && one.getClientRects().length > 0);
}

/** The link that an item is about. */
export function linkOf(item: Element | null | undefined): HTMLAnchorElement | null {
  const titled = item?.querySelector<HTMLAnchorElement>("h2 a[href], th a[href], .claim-link");
  return titled ?? item?.querySelector<HTMLAnchorElement>("a[href]") ?? null;
}

/** Goes to an item: its link has the focus, and no more is moved than has to be. */
export function goTo(item: Element | null | undefined): void {
  linkOf(item)?.focus({ preventScroll: true });
  item?.scrollIntoView({ block: "nearest" });
}

/** What the focus was on, so that it is found again in the page that comes in place of this one. */
function place(): () => void {
  const focused = document.activeElement;
  const main = document.querySelector("main");
  if (!(focused instanceof HTMLElement) || !main?.contains(focused)) return () => undefined;
  const item = focused.closest("[data-item]");
  const index = item ? items().indexOf(item as HTMLElement) : -1;
  const href = focused.getAttribute("href");
  const key = focused.getAttribute("data-key");
  return () => {
    const all = items();
    const same = href ? all.find((one) => linkOf(one)?.getAttribute("href") === href) : undefined;
    const item = same ?? all[Math.min(index, all.length - 1)];
    const button = key && !same ? item?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`) : null;
    if (button) button.focus({ preventScroll: true });
    else if (item) goTo(item);
    else document.querySelector<HTMLElement>("main")?.focus({ preventScroll: true });
  };
}

/** Fetches this page anew, and puts what it holds now in place of what it held. */
export async function renew(): Promise<void> {
  const response = await fetch(location.href, { headers: { Accept: "text/html" } });
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const goBack = place();
  for (const part of ["main", ".tabs"]) {
    const there = document.querySelector(part);
    const now = page.querySelector(part);
    if (there && now) there.replaceChildren(...now.childNodes);
  }
  document.title = page.title;
  if (response.redirected) history.replaceState(history.state, "", response.url);
  const since = page.querySelector("desk-live")?.getAttribute("since");
  if (since) document.querySelector("desk-live")?.setAttribute("since", since);
  goBack();
  document.dispatchEvent(new Event("desk-renewed"));
}
