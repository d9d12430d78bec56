"""The desk for people who see, point or read otherwise: axe-core over every screen, light and dark."""
import subprocess
import unittest

from browser import BrowserTest
from support import ROOT


def axe():
    """The source of axe-core; none where it cannot be fetched."""
    fetched = subprocess.run([ROOT / "scripts/fetch_axe"], capture_output=True, text=True, check=False)
    return open(fetched.stdout.strip(), encoding="utf-8").read() if fetched.returncode == 0 else None


AXE = axe()
RUN = """const done = arguments[arguments.length - 1];
axe.run(document, {resultTypes: ["violations"]}).then(
    (found) => done(found.violations.flatMap((one) => one.nodes.map((node) => `${one.id}: ${node.target} ${node.failureSummary}`))),
    (error) => done([String(error)]));"""


@unittest.skipIf(AXE is None, "axe-core cannot be fetched (scripts/fetch_axe)")
class Access(BrowserTest):
    def violations(self):
        self.browser.run(AXE)  # not by an element: the policy of the pages stays as it is
        return self.browser.driver.execute_async_script(RUN)

    def test_nothing_is_found_on_any_screen(self):
        self.browser.driver.set_script_timeout(120)
        story = self.server.json("/api/stories")["stories"][0]
        claims = self.server.json(f"/api/stories/{story['id']}")["claims"]
        disputed = next((one for one in claims if one["status"] == "contested"), claims[0])["id"]
        report = self.server.get(f"/s/{story['id']}/reports").split('href="/r/')[1].split('"')[0]
        screens = ["/", "/?since=May", f"/s/{story['id']}", f"/s/{story['id']}/claims", f"/s/{story['id']}/beside",
                   f"/s/{story['id']}/reports", f"/s/{story['id']}/c/{disputed}", f"/r/{report}", "/o/Nobody", "/search",
                   "/search?q=said", "/search?q=speaker:", "/add", "/status", "/help", "/nothing"]
        for scheme in ("light", "dark"):
            self.browser.media(prefers_color_scheme=scheme)
            for screen in screens:
                self.browser.open(f"http://127.0.0.1:{self.server.port}{screen}")
                self.assertEqual(self.violations(), [], (scheme, screen))
                self.assertEqual(len(self.browser.all("h1")), 1, screen)
            self.browser.open(f"http://127.0.0.1:{self.server.port}/")
            self.browser.keys("?")
            self.browser.wait_for("dialog[open]")
            self.assertEqual(self.violations(), [], (scheme, "keys"))


if __name__ == "__main__":
    unittest.main()
