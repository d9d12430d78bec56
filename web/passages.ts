// The claim that is chosen, and its words in the reports beside it: brought out, and scrolled to where a report scrolls by
// itself. On the page of reports side by side it is said as well what each report does with it.

export class DeskPassages extends HTMLElement {
  connectedCallback(): void {
    this.classList.add("scripted");
    this.addEventListener("focusin", (event) => this.onItem(event));
    this.addEventListener("click", (event) => this.onItem(event));
    this.choose(this.querySelector('[data-claim]:has([aria-current="true"])'));
  }

  private onItem(event: Event): void {
    const target = event.target instanceof Element ? event.target : null;
    const item = target?.closest("[data-claim]");
    if (!item) return;
    const link = item.querySelector("a[href]");
    const isHere = item.hasAttribute("data-deeds");
    const mouse = event instanceof MouseEvent ? event : null;
    if (mouse && isHere && target?.closest("a") === link && !mouse.ctrlKey && !mouse.metaKey && !mouse.shiftKey) {
      event.preventDefault(); // its page is this one
    }
    this.choose(item);
  }

  private choose(item: Element | null): void {
    if (!item) return;
    for (const one of this.querySelectorAll(".chosen")) one.classList.remove("chosen");
    const passages = (item.getAttribute("data-passages") ?? "").split(" ");
    const shown = new Set<Element>();
    this.querySelector(".columns")?.scrollTo({ left: 0 });
    for (const id of passages) {
      const passage = document.getElementById(id);
      if (!passage) continue;
      passage.classList.add("chosen");
      const pane = passage.closest(".columns > .report, .passages");
      if (pane && !shown.has(pane)) this.show(passage, pane);
      if (pane && shown.size === 0) this.bringIn(pane);
      if (pane) shown.add(pane);
    }
    this.tellDeeds(item);
  }

  /** Scrolls a pane, and never the page. */
  private show(passage: Element, pane: Element): void {
    if (pane.scrollHeight <= pane.clientHeight) return;
    const above = passage.getBoundingClientRect().top - pane.getBoundingClientRect().top;
    pane.scrollTo({ top: pane.scrollTop + above - pane.clientHeight / 3, behavior: "auto" });
  }

  /** The first column that has the claim is seen. */
  private bringIn(column: Element): void {
    const columns = column.closest(".columns");
    if (!columns) return;
    const edge = column.getBoundingClientRect();
    const beyond = edge.right - columns.getBoundingClientRect().right;
    if (beyond > 0) columns.scrollTo({ left: columns.scrollLeft + beyond });
  }

  private tellDeeds(item: Element): void {
    const deeds = item.getAttribute("data-deeds")?.split("|");
    const link = item.querySelector<HTMLAnchorElement>("a[href]");
    if (!deeds || !link) return;
    for (const one of this.querySelectorAll("[aria-current]")) one.removeAttribute("aria-current");
    link.setAttribute("aria-current", "true");
    const own = this.querySelector<HTMLAnchorElement>(".own-page");
    if (own) own.href = link.pathname.replace(/beside$/, "c/") + encodeURIComponent(item.getAttribute("data-claim") ?? "");
    const told: string[] = [];
    this.querySelectorAll(".columns > .report").forEach((column, index) => {
      const deed = column.querySelector(".deed");
      if (deed) deed.textContent = deeds[index] ?? "";
      told.push(`${column.querySelector(".badge")?.textContent ?? ""} ${deeds[index] ?? ""}`);
    });
    const status = this.querySelector('[role="status"]');
    if (status) status.textContent = told.join("; ");
    history.replaceState(history.state, "", link.href);
  }
}
