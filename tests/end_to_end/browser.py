"""Debian's Chromium, driven as a person drives it: for the tests of the desk."""
import json
import time

from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.action_chains import ActionChains

from serve_support import ArchiveTest
from support import EXAMPLES


class Browser:
    def __init__(self, width=1440, height=1000):
        options = webdriver.ChromeOptions()
        options.binary_location = "/usr/bin/chromium"
        for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                         f"--window-size={width},{height}"):
            options.add_argument(argument)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        self.driver = webdriver.Chrome(service=Service("/usr/bin/chromedriver"), options=options)
        self.driver.set_page_load_timeout(60)

    def close(self):
        self.driver.quit()

    def open(self, address):
        self.driver.get(address)

    def run(self, script, *arguments):
        return self.driver.execute_script(script, *arguments)

    def all(self, selector):
        return self.driver.find_elements("css selector", selector)

    def one(self, selector):
        return self.driver.find_element("css selector", selector)

    def keys(self, *keys):
        ActionChains(self.driver).send_keys(*keys).perform()

    def focused(self):
        """The address or the words of what has the focus."""
        return self.run("const one = document.activeElement; return one.getAttribute('href') ?? one.textContent")

    def wait(self, holds, what, seconds=120):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            value = holds()
            if value:
                return value
            time.sleep(0.05)
        raise AssertionError("it did not come: " + what)

    def wait_for(self, selector, seconds=120):
        return self.wait(lambda: self.all(selector), selector, seconds)[0]

    def media(self, **features):
        """prefers_color_scheme="dark", forced_colors="active"; type="print"."""
        sent = {"features": [{"name": name.replace("_", "-"), "value": value}
                             for name, value in features.items() if name != "type"]}
        if "type" in features:
            sent["media"] = features["type"]
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", sent)

    def size(self, width, height=900):
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride",
                                    {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False})

    def picture(self, path):
        self.driver.save_screenshot(str(path))

    def complaints(self):
        """What the browser itself found wrong: the content policy, scripts that failed."""
        return [entry["message"] for entry in self.driver.get_log("browser") if entry["level"] == "SEVERE"]

    def requests(self):
        """The addresses that were asked for since the last call."""
        messages = [json.loads(entry["message"])["message"] for entry in self.driver.get_log("performance")]
        return [message["params"]["request"]["url"] for message in messages
                if message["method"] == "Network.requestWillBeSent"]


class BrowserTest(ArchiveTest):
    """A desk of two stories, and a browser to look at it."""
    REPORTS = EXAMPLES[:2]

    def setUp(self):
        super().setUp()
        self.server = self.serve()
        self.browser = Browser()
        self.addCleanup(self.browser.close)
