package io.dce.conformance.browser;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A headless Chromium that is on this machine, and that can reach nothing but files. */
final class Chromium implements AutoCloseable {
    private static final Path BROWSER = Path.of(System.getProperty("chromium", "/usr/bin/chromium"));
    private static final Path DRIVER = Path.of(System.getProperty("chromedriver", "/usr/bin/chromedriver"));
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final JsonMapper JSON = new JsonMapper();

    private final ChromeDriver driver;

    private Chromium(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Starts it; where there is none, the tests are skipped, and say so. */
    static Chromium started() {
        for (Path needed : List.of(BROWSER, DRIVER)) {
            assumeTrue(
                    Files.isExecutable(needed),
                    "there is no " + needed + ": install Debian's packages chromium and chromium-driver, or name yours "
                            + "with -Dchromium=… and -Dchromedriver=…");
        }
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(BROWSER.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--host-resolver-rules=MAP * ~NOTFOUND",
                "--accept-lang=en",
                "--hide-scrollbars");
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .usingAnyFreePort()
                .withSilent(true)
                .build();
        return new Chromium(new ChromeDriver(service, options));
    }

    /** Opens a file, with a window so wide, and forgets what was logged before. */
    void open(Path file, String fragment, int width) {
        driver.get("about:blank");
        logged();
        driver.manage().window().setSize(new Dimension(width, 900));
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        driver.get(file.toAbsolutePath().toUri() + fragment);
    }

    /** Shows pages on a medium, {@code screen} or {@code print}, and in a colour scheme, {@code light} or {@code dark}. */
    void show(String media, String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("media", media, "features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** Asks for pages in a language, e.g. {@code zh-CN}, from the next one on. */
    void read(String language) {
        Object agent = driver.executeScript("return navigator.userAgent");
        driver.executeCdpCommand(
                "Emulation.setUserAgentOverride", Map.of("userAgent", agent, "acceptLanguage", language));
    }

    /** The first that there is, once it is shown. */
    WebElement shown(String css) {
        return await().atMost(PATIENCE)
                .ignoreException(StaleElementReferenceException.class)
                .until(() -> all(css).stream().filter(WebElement::isDisplayed).findFirst(), Optional::isPresent)
                .orElseThrow();
    }

    /** All that there are now. */
    List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    /** Clicks, wherever it is on the page. */
    void click(WebElement element) {
        driver.executeScript("arguments[0].scrollIntoView({block: 'center'}); arguments[0].click()", element);
    }

    /** How far the page reaches beyond the right edge of the window, in pixels. */
    long overflow() {
        return (long) driver.executeScript(
                "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }

    /** What the page wrote to the console, or threw, and what it fetched besides itself. */
    List<String> logged() {
        List<String> told = new ArrayList<>();
        driver.manage().logs().get(LogType.BROWSER).forEach(entry -> told.add("console: " + entry.getMessage()));
        driver.manage().logs().get(LogType.PERFORMANCE).forEach(entry -> {
            JsonNode event = json(entry.getMessage()).path("message");
            String url = event.path("params").path("request").path("url").asText();
            boolean page = "Document".equals(event.path("params").path("type").asText()) && url.startsWith("file:");
            if ("Network.requestWillBeSent".equals(event.path("method").asText())
                    && !page
                    && !url.matches("(?s)(data|blob|about):.*")) {
                told.add("fetched: " + url);
            }
        });
        return told;
    }

    /** Keeps what is shown, all of the page, as a picture to look at. */
    void picture(Path file) throws IOException {
        Object png = driver.executeCdpCommand(
                        "Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true))
                .get("data");
        keep(file, (String) png);
    }

    /** Keeps the page as it is printed on A4. */
    void print(Path file) throws IOException {
        Object pdf = driver.executeCdpCommand(
                        "Page.printToPDF", Map.of("preferCSSPageSize", true, "printBackground", false))
                .get("data");
        keep(file, (String) pdf);
    }

    @Override
    public void close() {
        driver.quit();
    }

    private static void keep(Path file, String base64) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, Base64.getDecoder().decode(base64));
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
