package org.jlockdep.cli.format;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A browser without a window, which a test sees through a page's texts and pixels. */
final class Browser implements AutoCloseable {
    /** For machines that are busy with something else; a page that is at rest answers at once. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String COUNT_INK = """
            let ink = 0;
            for (const canvas of document.querySelectorAll('#graph canvas')) {
              const pixels = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
              for (let i = 3; i < pixels.length; i += 4) if (pixels[i] > 0) ink++;
            }
            return ink;
            """;

    private final ChromeDriver driver;

    Browser(Path program, Path driverProgram) {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(program.toFile());
        // The sandbox cannot be had by root, and a container's /dev/shm is too small.
        options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--window-size=1440,900");
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(driverProgram.toFile())
                .withSilent(true)
                .build();
        driver = new ChromeDriver(service, options);
    }

    void open(Path file, String hash) {
        // The same page with another hash would not be loaded again.
        driver.get("about:blank");
        driver.get(file.toUri() + hash);
    }

    String title() {
        return driver.getTitle();
    }

    String address() {
        return driver.getCurrentUrl();
    }

    String text(String selector) {
        return driver.findElement(By.cssSelector(selector)).getText();
    }

    String background() {
        return driver.findElement(By.tagName("body")).getCssValue("background-color");
    }

    void click(String selector) {
        driver.findElement(By.cssSelector(selector)).click();
    }

    void choose(String selector, String value) {
        new Select(driver.findElement(By.cssSelector(selector))).selectByValue(value);
    }

    void type(String selector, String text) {
        driver.findElement(By.cssSelector(selector)).sendKeys(text);
    }

    void await(String selector, String text) {
        new WebDriverWait(driver, PATIENCE)
                .until(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector(selector), text));
    }

    /** Until the text is not any more what it was before. */
    void awaitOther(String selector, String before) {
        new WebDriverWait(driver, PATIENCE).until(browser -> !text(selector).equals(before));
    }

    /** How many pixels of the graph are not empty, once there are any: it is drawn with the next frame. */
    long inkOnGraph() {
        return new WebDriverWait(driver, PATIENCE).until(browser -> {
            long ink = ((Number) driver.executeScript(COUNT_INK)).longValue();
            return ink == 0 ? null : ink;
        });
    }

    /** What the browser says on its console: scripts that failed, and what the page's policy has refused. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
