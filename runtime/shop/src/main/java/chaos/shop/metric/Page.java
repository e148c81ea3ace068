package chaos.shop.metric;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/**
 * The metrics page in the text format of Prometheus, version 0.0.4: HELP and TYPE once a name, then a line a sample.
 * All that does not change is made into bytes once; reading the page writes numbers between them.
 */
public final class Page {
    /** The content type of the page. */
    public static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private static final double EXACT = 1L << 53;

    private interface Line {
        void write(ByteBuf out);
    }

    private record Sample(byte[] before, DoubleSupplier value) implements Line {
        @Override
        public void write(ByteBuf out) {
            out.writeBytes(before);
            number(out, value.getAsDouble());
            out.writeByte('\n');
        }
    }

    private volatile List<Line> lines = List.of();

    /** A family of samples under one name. */
    public final class Family {
        private final String name;
        private String head;

        private Family(String name, String type, String help) {
            this.name = name;
            this.head = "# HELP " + name + " " + help + "\n# TYPE " + name + " " + type + "\n";
        }

        /** A sample without labels. */
        public Family is(DoubleSupplier value) {
            return add("", value);
        }

        /** A sample with one label. */
        public Family is(String label, String labelValue, DoubleSupplier value) {
            return add("{" + pair(label, labelValue) + "}", value);
        }

        /** A sample with two labels. */
        public Family is(String label, String labelValue, String second, String secondValue, DoubleSupplier value) {
            return add("{" + pair(label, labelValue) + "," + pair(second, secondValue) + "}", value);
        }

        private Family add(String labels, DoubleSupplier value) {
            Page.this.add(new Sample((head + name + labels + " ").getBytes(StandardCharsets.UTF_8), value));
            head = "";
            return this;
        }
    }

    public Family gauge(String name, String help) {
        return new Family(name, "gauge", help);
    }

    /** Only ever grows, as long as the process lives. */
    public Family counter(String name, String help) {
        return new Family(name, "counter", help);
    }

    /** A gauge that is always 1 and tells something by a label that may change. */
    public void info(String name, String help, String label, Supplier<String> value) {
        Family family = gauge(name, help);
        add(out -> ByteBufUtil.writeUtf8(out, family.head + name + "{" + pair(label, value.get()) + "} 1\n"));
    }

    private synchronized void add(Line line) {
        List<Line> more = new ArrayList<>(lines);
        more.add(line);
        lines = List.copyOf(more);
    }

    public void write(ByteBuf out) {
        for (Line line : lines) {
            line.write(out);
        }
    }

    private static String pair(String label, String value) {
        String escaped = value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
        return label + "=\"" + escaped + "\"";
    }

    private static void number(ByteBuf out, double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < EXACT;
        String text = whole ? Long.toString((long) value) : text(value);
        ByteBufUtil.writeAscii(out, text);
    }

    private static String text(double value) {
        if (Double.isInfinite(value)) {
            return value > 0 ? "+Inf" : "-Inf";
        }
        return Double.toString(value);
    }
}
