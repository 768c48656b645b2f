package org.sharpbound.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Somebody with a browser window of their own, and what goes on in it beside what they see. */
final class Reader implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private static final String LAY_OUT = """
            () => {
              document.querySelectorAll('details').forEach(e => { e.open = true; });
              document.querySelectorAll('.claim').forEach(e => { e.style.contentVisibility = 'visible'; });
            }""";

    private final BrowserContext window;
    private final Page page;
    private final List<String> requests = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    private Reader(Browser.NewContextOptions options) {
        window = Chromium.browser().newContext(options.setViewportSize(1280, 900));
        window.setDefaultTimeout(10_000);
        page = window.newPage();
        page.onRequest(request -> requests.add(request.url()));
        page.onConsoleMessage(this::note);
        page.onPageError(complaints::add);
    }

    private void note(ConsoleMessage message) {
        if (message.type().equals("error") || message.type().equals("warning")) {
            complaints.add(message.text());
        }
    }

    /** One with scripts, in the light scheme. */
    static Reader usual() {
        return of(ColorScheme.LIGHT);
    }

    static Reader of(ColorScheme scheme) {
        return new Reader(new Browser.NewContextOptions().setColorScheme(scheme));
    }

    static Reader withoutScripts() {
        return new Reader(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    }

    /** Opens a file, at what follows {@code #} in its address if that is not empty. */
    Page open(Path file, String hash) {
        page.navigate(address(file) + (hash.isEmpty() ? "" : "#" + hash));
        return page;
    }

    Page open(Path file) {
        return open(file, "");
    }

    /** Unfolds everything, and lays out what is out of sight, which otherwise has an estimated size: its parts lie over others. */
    void layOutAll() {
        page.evaluate(LAY_OUT);
    }

    Page page() {
        return page;
    }

    static String address(Path file) {
        return file.toAbsolutePath().toUri().toString();
    }

    /** The addresses of all that was asked for. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    /** Errors and warnings of the console, and errors of scripts. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Keeps what is seen, for people. */
    void screenshot(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
    }

    @Override
    public void close() {
        window.close();
    }
}
