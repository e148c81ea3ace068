package chaos.report;

import chaos.verdict.Finding;
import chaos.verdict.Outcome;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * The judgement as a build server reads it: a test case for each expectation. BROKEN is a failure, UNKNOWN an error:
 * what could not be judged must not look like a pass.
 */
public final class JunitXml implements Report {

    @Override
    public String fileName() {
        return "junit.xml";
    }

    @Override
    public void write(OutputStream out, Recorded run) throws IOException {
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            suite(xml, run, cases(run));
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException("junit.xml cannot be written: " + e.getMessage(), e);
        }
    }

    private static void suite(XMLStreamWriter xml, Recorded run, List<Case> cases) throws XMLStreamException {
        xml.writeStartElement("testsuite");
        attribute(xml, "name", run.plan().title());
        attribute(xml, "tests", Integer.toString(cases.size()));
        attribute(xml, "failures", count(cases, Outcome.BROKEN));
        attribute(xml, "errors", count(cases, Outcome.UNKNOWN));
        attribute(xml, "skipped", "0");
        attribute(xml, "time", seconds(run));
        attribute(
                xml,
                "timestamp",
                DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss")
                        .withZone(ZoneOffset.UTC)
                        .format(run.timeline().began()));
        for (Case c : cases) {
            write(xml, c, run.plan().origin().file());
        }
        element(xml, "system-out", new TextReport().print(run));
        xml.writeEndElement();
    }

    private static void write(XMLStreamWriter xml, Case c, String script) throws XMLStreamException {
        xml.writeStartElement("testcase");
        attribute(xml, "name", c.name());
        attribute(xml, "classname", script);
        attribute(xml, "time", c.seconds());
        if (c.outcome() != Outcome.HELD) {
            xml.writeStartElement(c.outcome() == Outcome.BROKEN ? "failure" : "error");
            attribute(xml, "message", c.why());
            attribute(xml, "type", c.outcome().name());
            xml.writeCharacters(Xml.legal(c.detail()));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    /** The findings, and one more where the verdict is worse than all of them, so that no failure goes unseen. */
    private static List<Case> cases(Recorded run) {
        Stream<Case> findings = run.verdict().findings().stream().map(f -> of(f, run.offsets()));
        Outcome outcome = run.verdict().outcome();
        boolean told =
                outcome == Outcome.HELD || run.verdict().findings().stream().anyMatch(f -> f.outcome() == outcome);
        return Stream.concat(findings, told ? Stream.empty() : Stream.of(beside(run)))
                .toList();
    }

    private static Case beside(Recorded run) {
        Ending ending = run.ending();
        return new Case(
                "the run can be judged",
                "0.000",
                run.verdict().outcome(),
                run.verdict().why(),
                ending.meaning());
    }

    private static Case of(Finding finding, Offsets offsets) {
        String name = "line " + finding.expectation().origin().line() + ": " + Sentences.of(finding.expectation());
        Optional<Finding.Span> span = finding.span();
        String time = span.map(s -> seconds(s.to() - s.from())).orElse("0.000");
        String where = span.map(s -> ", from " + offsets.print(s.from()) + " to " + offsets.print(s.to()))
                .orElse("");
        String detail = finding.expectation().origin() + ": measured "
                + finding.measured().orElse("nothing") + where;
        return new Case(name, time, finding.outcome(), finding.why(), detail);
    }

    private static String count(List<Case> cases, Outcome outcome) {
        return Long.toString(cases.stream().filter(c -> c.outcome() == outcome).count());
    }

    private static String seconds(Recorded run) {
        return seconds(run.timeline().end() - run.timeline().begin());
    }

    private static String seconds(long millis) {
        return String.format(Locale.ROOT, "%.3f", millis / 1e3);
    }

    private static void attribute(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, Xml.legal(value));
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(Xml.legal(text));
        xml.writeEndElement();
    }

    private record Case(String name, String seconds, Outcome outcome, String why, String detail) {}
}
