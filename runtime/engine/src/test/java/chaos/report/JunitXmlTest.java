package chaos.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class JunitXmlTest {

    @Test
    void brokenIsAFailureAndTheRestPasses() throws Exception {
        Element suite = suite(SampleRun.memoryLeak());
        assertThat(suite.getAttribute("tests")).isEqualTo("4");
        assertThat(suite.getAttribute("failures")).isEqualTo("1");
        assertThat(suite.getAttribute("errors")).isEqualTo("0");
        assertThat(suite.getAttribute("timestamp")).isEqualTo("2026-11-20T13:40:00");
        Element failure = (Element) suite.getElementsByTagName("failure").item(0);
        assertThat(failure.getAttribute("message")).startsWith("it was above 400 ms");
        assertThat(failure.getTextContent())
                .isEqualTo("scenarios/memory-leak.groovy:32: measured 2.21 s, from 01:29.0 to 01:37.0");
        assertThat(((Element) failure.getParentNode()).getAttribute("name"))
                .isEqualTo("line 32: during faults: latency.p99 is below 400 ms");
    }

    @Test
    void unknownIsAnErrorAndNeverAPass() throws Exception {
        Element suite = suite(SampleRun.gateFailed());
        assertThat(suite.getAttribute("errors")).isEqualTo("4");
        assertThat(suite.getElementsByTagName("error").getLength()).isEqualTo(4);
    }

    @Test
    void aVerdictThatNoFindingTellsHasACaseOfItsOwn() throws Exception {
        Element suite = suite(SampleRun.cutOff(60_000));
        assertThat(suite.getAttribute("tests")).isEqualTo("1");
        assertThat(suite.getAttribute("errors")).isEqualTo("1");
    }

    @Test
    void hostileTextsAreStillXml() throws Exception {
        Element suite = suite(ReportContractTest.hostile());
        assertThat(suite.getAttribute("name")).startsWith("</script><img src=x onerror=alert(1)>]]> & \"quoted\"");
    }

    private static Element suite(Recorded run) throws Exception {
        byte[] xml = Written.by(new JunitXml(), run).getBytes(StandardCharsets.UTF_8);
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml))
                .getDocumentElement();
    }
}
