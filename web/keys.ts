// Keys of the keyboard, after those that readers of feeds and mail have: what a page offers says by `data-key` which key does
// it. None acts while somebody types, none together with Ctrl, Alt or Meta, and all can be switched off (WCAG 2.1.4).
import { goTo, items, linkOf } from "./page";

const kOff = "twosource-keys-off";
const kTimeForSecond = 1500; // milliseconds

const kList: [string, string][] = [
  ["j  k", "next, previous item"],
  ["o  Enter", "open it"],
  ["u", "up: from a claim to its story, from a story to the stories"],
  ["[  ]", "claim before, next claim; older stories"],
  ["c", "the reports side by side"],
  ["v", "the outlet’s own page, in a new tab"],
  ["m  M", "seen, not seen"],
  ["x", "choose it"],
  ["A", "all of these are seen"],
  ["n", "not this story"],
  ["z", "take the last change back"],
  ["e", "to the exports"],
  ["/", "search"],
  ["g i", "the stories"],
  ["g s", "to search"],
  ["g a", "take a report in"],
  ["g t", "status"],
  ["g b  g c  g r", "brief, claims, reports of a story"],
  ["?", "these keys"],
];

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !["checkbox", "button", "submit", "radio"].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable;
}

function address(): string {
  return location.pathname + location.search;
}

/** What scrolls, so that coming back finds it as it was. */
function scrollers(): Element[] {
  return [document.documentElement, ...document.querySelectorAll(".brief, .passages, .choose, .columns")];
}

export class DeskKeys extends HTMLElement {
  private first = ""; // of two keys
  private current: HTMLElement | null = null;
  private readonly dialog = document.createElement("dialog");

  connectedCallback(): void {
    this.build();
    document.addEventListener("keydown", (event) => this.onKey(event));
    document.addEventListener("focusin", (event) => {
      const item = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-item]") : null;
      if (item) this.current = item;
    });
    document.addEventListener("desk-renewed", () => this.tell());
    addEventListener("pagehide", () => this.remember());
    this.tell();
    this.comeBack();
  }

  private get isOff(): boolean {
    return localStorage.getItem(kOff) === "1";
  }

  private build(): void {
    const open = document.createElement("button");
    open.type = "button";
    open.textContent = "Keys";
    open.addEventListener("click", () => this.dialog.showModal());
    const rows = kList.map(([keys, what]) => {
      const row = document.createElement("div");
      const term = document.createElement("dt");
      for (const key of keys.split("  ")) {
        const one = document.createElement("kbd");
        one.textContent = key;
        term.append(one, " ");
      }
      const definition = document.createElement("dd");
      definition.textContent = what;
      row.append(term, definition);
      return row;
    });
    const list = document.createElement("dl");
    list.className = "fields";
    list.append(...rows);
    const head = document.createElement("h2");
    head.id = "keys-head";
    head.textContent = "Keys";
    const label = document.createElement("label");
    const check = document.createElement("input");
    check.type = "checkbox";
    check.checked = !this.isOff;
    check.addEventListener("change", () => {
      localStorage.setItem(kOff, check.checked ? "0" : "1");
      this.tell();
    });
    label.append(check, " Keys act");
    const close = document.createElement("button");
    close.textContent = "Close";
    const form = document.createElement("form");
    form.method = "dialog";
    form.append(close);
    this.dialog.setAttribute("aria-labelledby", head.id);
    this.dialog.append(head, label, list, form);
    this.append(open, this.dialog);
  }

  /** Says to assistive technology which keys there are. */
  private tell(): void {
    for (const one of document.querySelectorAll<HTMLElement>("[data-key]")) {
      const key = one.dataset.key ?? "";
      if (this.isOff || key.length !== 1) one.removeAttribute("aria-keyshortcuts");
      else one.setAttribute("aria-keyshortcuts", key === key.toLowerCase() ? key : `Shift+${key}`);
    }
  }

  private onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.defaultPrevented) return;
    if (this.isOff || this.dialog.open || isTyping(event.target) || event.key.length !== 1) return;
    const key = this.first + event.key;
    this.first = "";
    if (this.act(key)) {
      event.preventDefault();
    } else if (event.key === "g") {
      this.first = "g";
      setTimeout(() => (this.first = ""), kTimeForSecond);
    }
  }

  /** Whether the key does something here. */
  private act(key: string): boolean {
    const offered = this.offered(key);
    if (offered) return this.use(offered);
    switch (key) {
      case "j":
      case "]":
        return this.move(1);
      case "k":
      case "[":
        return this.move(-1);
      case "o":
        linkOf(this.item())?.click();
        return this.item() !== null;
      case "u":
        return this.goUp();
      case "v":
        return this.openPage();
      case "?":
        this.dialog.showModal();
        return true;
      default:
        return false;
    }
  }

  /** The item that one is at. */
  private item(): HTMLElement | null {
    return this.current?.isConnected ? this.current : null;
  }

  /** What a key is for: in the item that one is at, else outside of all items. */
  private offered(key: string): HTMLElement | null {
    const selector = `[data-key="${CSS.escape(key)}"]`;
    const here = this.item()?.querySelector<HTMLElement>(selector);
    if (here) return here;
    const all = document.querySelectorAll<HTMLElement>(selector);
    return [...all].find((one) => one.closest("[data-item]") === null) ?? null;
  }

  private use(one: HTMLElement): boolean {
    if (one instanceof HTMLInputElement && one.type !== "checkbox") {
      one.focus();
      one.select();
    } else if (one.closest(".export")) {
      one.focus();
    } else {
      one.click();
    }
    return true;
  }

  private move(by: number): boolean {
    const all = items();
    if (all.length === 0) return false;
    const at = this.item() ? all.indexOf(this.item() as HTMLElement) : -1;
    const next = at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(Math.max(at + by, 0), all.length - 1);
    this.current = all[next] ?? null;
    goTo(this.current);
    return true;
  }

  private goUp(): boolean {
    const parts = location.pathname.split("/").filter((one) => one !== "");
    if (parts.length === 0) return false;
    const up = parts[0] === "s" && parts.length > 2 ? `/s/${parts[1]}` : "/";
    sessionStorage.setItem("up", "1");
    location.assign(sessionStorage.getItem(`last:${up}`) ?? up);
    return true;
  }

  private openPage(): boolean {
    const inside = this.item()?.querySelector<HTMLAnchorElement>('a[rel~="noreferrer"]');
    const all = document.querySelectorAll<HTMLAnchorElement>('main a[rel~="noreferrer"]');
    const page = inside ?? (all.length === 1 ? all[0] : undefined);
    if (!page) return false;
    window.open(page.href, "_blank", "noopener,noreferrer");
    return true;
  }

  private remember(): void {
    const link = linkOf(this.item());
    const scrolled = scrollers().map((one) => [one.scrollTop, one.scrollLeft]);
    sessionStorage.setItem(`last:${location.pathname}`, address());
    sessionStorage.setItem(`at:${address()}`, JSON.stringify({ href: link?.getAttribute("href"), scrolled }));
  }

  /** Where one comes back to, focus and place are as they were. */
  private comeBack(): void {
    const kept = sessionStorage.getItem(`at:${address()}`);
    const navigation = performance.getEntriesByType("navigation")[0] as PerformanceNavigationTiming | undefined;
    const comesBack = navigation?.type === "back_forward" || sessionStorage.getItem("up") === "1";
    sessionStorage.removeItem("up");
    if (!kept || !comesBack) return;
    const { href, scrolled } = JSON.parse(kept) as { href?: string; scrolled: [number, number][] };
    this.current = items().find((one) => linkOf(one)?.getAttribute("href") === href) ?? null;
    if (href) linkOf(this.current)?.focus({ preventScroll: true });
    scrollers().forEach((one, index) => one.scrollTo(scrolled[index]?.[1] ?? 0, scrolled[index]?.[0] ?? 0));
  }
}
