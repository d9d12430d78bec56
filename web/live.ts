// What came in since the page was shown: a bar over it says so, and nothing moves until it is asked for. One page of a browser
// listens for all of them, since a browser has six connections to a server (Web Locks, BroadcastChannel); one that is hidden
// does not.
import { renew } from "./page";

interface News {
  moment: number; // of the archive
  stories: string[]; // that changed since the moment that was asked for
}

const kName = "twosource-news";
const kAgain = 5000; // milliseconds

export class DeskLive extends HTMLElement {
  static readonly observedAttributes = ["since"];

  private since = 0; // the moment that the page shows
  private latest = 0; // the moment up to which all is known
  private readonly changed = new Set<string>();
  private readonly channel = new BroadcastChannel(kName);
  private source: EventSource | null = null;
  private leave: (() => void) | null = null; // gives the lock back

  connectedCallback(): void {
    this.setAttribute("role", "status");
    this.channel.addEventListener("message", (event) => this.take(event.data as News));
    document.addEventListener("visibilitychange", () => (document.hidden ? this.stop() : void this.start()));
    addEventListener("pagehide", () => this.stop());
    addEventListener("pageshow", (event) => event.persisted && void this.start());
    if (!document.hidden) this.listen();
  }

  /** The page was fetched anew: it shows all up to there. */
  attributeChangedCallback(_name: string, _old: string | null, since: string): void {
    this.since = Number(since);
    this.latest = Math.max(this.latest, this.since);
    this.changed.clear();
    this.replaceChildren();
  }

  /** The page is seen again: what came meanwhile is asked for. */
  private async start(): Promise<void> {
    this.listen();
    try {
      const answer = await fetch(`/api/news?since=${this.since}`);
      if (answer.ok) this.take((await answer.json()) as News);
    } catch {
      // The server is gone; the stream tries again by itself.
    }
  }

  private stop(): void {
    this.source?.close();
    this.source = null;
    this.leave?.();
    this.leave = null;
  }

  /** Listens, where no other page of this browser does; as soon as that one no longer does. */
  private listen(): void {
    if (this.leave) return;
    const left = new Promise<void>((resolve) => (this.leave = resolve));
    if (!navigator.locks) return this.open(); // an address that is not of this machine
    void navigator.locks.request(kName, async () => {
      if (document.hidden) return;
      this.open();
      await left;
    });
  }

  private open(): void {
    const source = new EventSource(`/events?since=${this.latest}`);
    this.source = source;
    source.addEventListener("changed", (event) => {
      const news = JSON.parse((event as MessageEvent<string>).data) as News;
      this.take(news);
      this.channel.postMessage(news);
    });
    // A browser tries again by itself where a connection broke, and not where it was answered that there is no room.
    source.addEventListener("error", () => {
      if (source.readyState === EventSource.CLOSED) setTimeout(() => this.source === source && this.open(), kAgain);
    });
  }

  private take(news: News): void {
    if (news.moment <= this.latest && news.moment <= this.since) return;
    this.latest = Math.max(this.latest, news.moment);
    for (const story of news.stories) this.changed.add(story);
    const [first, id] = location.pathname.split("/").slice(1);
    const words =
      first === "s"
        ? this.changed.has(id ?? "") && "This story has changed."
        : this.changed.size > 0 && `${this.changed.size} ${this.changed.size === 1 ? "story has" : "stories have"} changed.`;
    if (!words) return;
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = "Show";
    button.addEventListener("click", () => void renew());
    this.replaceChildren(words, " ", button);
  }
}
