package chaos.load;

import static org.assertj.core.api.Assertions.assertThat;

import chaos.plan.HttpRequest;
import chaos.plan.Origin;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestTest {

    @ParameterizedTest
    @CsvSource({
        "http://a:1,/x?y=z,GET /x?y=z HTTP/1.1",
        "http://a:1/,/x,GET /x HTTP/1.1",
        "http://a:1/base,/x,GET /base/x HTTP/1.1",
        "http://a:1/base/,/,GET /base/ HTTP/1.1",
        "http://[::1]:8080,/,GET / HTTP/1.1"
    })
    void pathsAreBelowTheBase(URI base, String path, String line) {
        String text = text(base, request("GET", path, Optional.empty()));
        assertThat(text.lines())
                .startsWith(line, "Host: " + base.getRawAuthority())
                .doesNotContain("Content-Length: 0");
        assertThat(text).endsWith("\r\n\r\n");
    }

    @Test
    void aBodyIsAnnouncedInBytes() {
        String text = text(URI.create("http://a"), request("POST", "/x", Optional.of("{\"é\":1}")));
        assertThat(text).contains("\r\nContent-Type: application/json\r\nContent-Length: 8\r\n\r\n{\"é\":1}");
    }

    @Test
    void aPostWithoutABodySaysSo() {
        assertThat(text(URI.create("http://a"), request("POST", "/x", Optional.empty())))
                .endsWith("\r\nContent-Length: 0\r\n\r\n");
    }

    private static String text(URI base, HttpRequest request) {
        byte[] bytes = new Message(base, request, false, new Slots()).with();
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static HttpRequest request(String method, String path, Optional<String> body) {
        return HttpRequest.of(method, path, body, new Origin("a-test", 1));
    }
}
