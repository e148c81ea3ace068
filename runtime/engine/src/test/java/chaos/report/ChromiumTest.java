package chaos.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page in a real browser. */
@Tag("chromium")
class ChromiumTest {

    @TempDir
    Path folder;

    private Chromium browser;

    @BeforeEach
    void find() {
        Optional<Path> program = Chromium.find();
        boolean must = "1".equals(System.getenv("CHAOS_TEST_MUST_RUN"));
        assertThat(program.isPresent() || !must)
                .as("chromium is on the PATH (Debian: apt-get install chromium)")
                .isTrue();
        assumeTrue(program.isPresent(), "chromium is not on the PATH, so the page is not looked at");
        browser = new Chromium(program.get(), folder);
    }

    @Test
    void chartsAreDrawnAndNothingGoesWrong() throws Exception {
        Chromium.Seen seen = browser.dom(page(SampleRun.memoryLeak()), "--window-size=1280,2000");
        assertHealthy(seen);
        List<String> lines = lines(seen.out());
        assertThat(lines).as("lines of charts").hasSizeGreaterThanOrEqualTo(16);
        assertThat(lines)
                .allSatisfy(d -> assertThat(d.length()).as("points of a line").isGreaterThan(200));
        assertThat(seen.out())
                .contains("class=\"bar COMPLETE_FAILURE\"")
                .contains("memoryLeak(rate 1 MB/s)</text>")
                .contains("id=\"readout\" aria-live=\"polite\">\u221200:36.5 to 03:10.5<");
    }

    @Test
    void aLinkShowsItsStretchOfTime() throws Exception {
        URI page = page(SampleRun.memoryLeak());
        Chromium.Seen seen = browser.dom(URI.create(page + "#t=89.000,97.000"), "--window-size=1280,2000");
        assertHealthy(seen);
        assertThat(seen.out()).contains(">01:27.8 to 01:38.2<");
        assertThat(lines(seen.out())).as("lines are drawn for the stretch").isNotEmpty();
    }

    @Test
    void hostileTextsDoNothing() throws Exception {
        Chromium.Seen seen = browser.dom(page(ReportContractTest.hostile()));
        assertHealthy(seen);
        assertThat(seen.out()).doesNotContain("<img");
        assertThat(lines(seen.out())).isNotEmpty();
    }

    @Test
    void runsThatNeverBeganOrWereCutOffAreShownToo() throws Exception {
        for (Recorded run : List.of(SampleRun.gateFailed(), SampleRun.cutOff(60_000), SampleRun.nothing())) {
            assertHealthy(browser.dom(page(run)));
        }
    }

    @Test
    void theDarkThemeIsDarkAndTheLightOneLight() throws Exception {
        URI page = page(SampleRun.memoryLeak());
        assertThat(brightness(page, "--blink-settings=preferredColorScheme=0")).isLessThan(0.3);
        assertThat(brightness(page, "--blink-settings=preferredColorScheme=1")).isGreaterThan(0.8);
    }

    @Test
    void printedItHasItsCharts() throws Exception {
        Path pdf = folder.resolve("page.pdf");
        Chromium.Seen seen =
                browser.print(page(SampleRun.memoryLeak()), pdf, "--blink-settings=preferredColorScheme=0");
        assertHealthy(seen);
        String raw = new String(Files.readAllBytes(pdf), StandardCharsets.ISO_8859_1);
        assertThat(raw).startsWith("%PDF-");
        long pages = Pattern.compile("/Type\\s*/Page\\b").matcher(raw).results().count();
        assertThat(pages).as("pages").isBetween(3L, 8L);
        assertThat(raw.length()).as("bytes, with charts as vectors").isGreaterThan(60_000);
    }

    @Test
    void draggingZoomsAllChartsAndADoubleClickShowsEverythingAgain() throws Exception {
        Chromium.Seen seen = acted("""
                const chart = board.querySelectorAll('.chart svg')[2];
                const box = chart.getBoundingClientRect();
                const at = (share) => box.left + 68 + (box.width - 76) * share;
                const fire = (type, share) => chart.dispatchEvent(new PointerEvent(type,
                    { bubbles: true, button: 0, clientX: at(share), clientY: box.top + 40 }));
                fire('pointermove', 0.3);
                tell('hover', readout.textContent + ' ' + document.querySelector('.key.deep b').textContent);
                fire('pointerdown', 0.5);
                fire('pointermove', 0.6);
                fire('pointerup', 0.75);
                tell('zoomed', readout.textContent);
                const labels = [...board.querySelectorAll('.chart svg')].map((s) => s.getAttribute('aria-label'));
                tell('together', labels.every((l) => l.includes('from 01:17.0 to 02:13.8')));
                chart.dispatchEvent(new MouseEvent('dblclick', { bubbles: true }));
                tell('all', readout.textContent);
                """);
        assertThat(told(seen, "hover"))
                .as("the crosshair tells time, stage, fault and a value")
                .startsWith("00:31.6 · HEALTHY · memoryLeak(rate 1 MB/s) ")
                .endsWith("ms");
        assertThat(told(seen, "zoomed")).isEqualTo("01:17.0 to 02:13.8");
        assertThat(told(seen, "together")).isEqualTo("true");
        assertThat(told(seen, "all")).isEqualTo("\u221200:36.5 to 03:10.5");
    }

    @Test
    void keysAndButtonsDoWhatThePointerDoes() throws Exception {
        Chromium.Seen seen = acted("""
                const press = (key) => board.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
                press('ArrowRight');
                tell('crosshair', readout.textContent);
                press('+');
                tell('nearer', readout.textContent);
                press('0');
                tell('all', readout.textContent);
                document.getElementById('zoom-in').click();
                tell('button', readout.textContent);
                document.getElementById('theme').click();
                tell('theme', document.documentElement.dataset.theme);
                window.dispatchEvent(new Event('beforeprint'));
                tell('print', board.querySelector('.chart svg').getAttribute('viewBox'));
                """);
        assertThat(told(seen, "crosshair")).startsWith("01:18.1 · HEALTHY");
        assertThat(told(seen, "nearer")).isEqualTo("00:20.8 to 02:14.3");
        assertThat(told(seen, "all")).isEqualTo("\u221200:36.5 to 03:10.5");
        assertThat(told(seen, "button")).isEqualTo("00:20.3 to 02:13.8");
        assertThat(told(seen, "theme")).isIn("dark", "light");
        assertThat(told(seen, "print")).startsWith("0 0 720 ");
    }

    /** What a page shows after a script of the test's own has acted on it. */
    private Chromium.Seen acted(String script) throws Exception {
        Path page = folder.resolve("acted.html");
        String html = Written.by(new HtmlReport(), SampleRun.memoryLeak());
        String own = "<script>const board = document.getElementById('board');"
                + "const readout = document.getElementById('readout');"
                + "const tell = (name, value) => document.body.setAttribute('data-' + name, value);" + script
                + "</script>";
        Files.writeString(page, html.replace("</body>", own + "</body>"));
        Chromium.Seen seen = browser.dom(page.toUri(), "--window-size=1280,2000");
        assertHealthy(seen);
        return seen;
    }

    private static String told(Chromium.Seen seen, String name) {
        Matcher told = Pattern.compile("data-" + name + "=\"([^\"]*)\"").matcher(seen.out());
        assertThat(told.find()).as("the page tells " + name).isTrue();
        return told.group(1).replace('\u2009', ' ');
    }

    /** Without this the checks above could be blind. */
    @Test
    void whatGoesWrongInAPageIsSeen() throws Exception {
        Path page = folder.resolve("wrong.html");
        String policy = Written.by(new HtmlReport(), SampleRun.healthy())
                .replaceFirst("(?s)^.*?(<meta http-equiv[^>]*>).*$", "$1");
        Files.writeString(page, "<!doctype html>" + policy + "<script>throw new Error('wrong')</script>");
        assertThat(browser.dom(page.toUri()).log()).contains("Uncaught");
        Files.writeString(page, "<!doctype html>" + policy + "<img src='http://127.0.0.1:9/x.png'>");
        assertThat(browser.dom(page.toUri()).log()).contains("CONSOLE").contains("Content Security Policy");
    }

    private double brightness(URI page, String flag) throws Exception {
        Path png = folder.resolve("page.png");
        assertHealthy(browser.picture(page, png, flag, "--window-size=1280,1000"));
        BufferedImage image = ImageIO.read(png.toFile());
        double sum = 0;
        for (int y = 0; y < image.getHeight(); y += 10) {
            for (int x = 0; x < image.getWidth(); x += 10) {
                sum += ((image.getRGB(x, y) >> 8) & 0xFF) / 255.0;
            }
        }
        return sum / (Math.ceil(image.getHeight() / 10.0) * Math.ceil(image.getWidth() / 10.0));
    }

    private URI page(Recorded run) throws Exception {
        Path page = Files.createTempDirectory(folder, "run").resolve("report.html");
        Files.writeString(page, Written.by(new HtmlReport("the plan in words"), run));
        return page.toUri();
    }

    private static List<String> lines(String dom) {
        return Pattern.compile("<path d=\"([^\"]*)\" class=\"line ")
                .matcher(dom)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static void assertHealthy(Chromium.Seen seen) {
        assertThat(seen.exit()).as(seen.log()).isZero();
        assertThat(seen.log())
                .doesNotContain("Uncaught")
                .doesNotContain("Refused to")
                .doesNotContain("CONSOLE");
    }
}
