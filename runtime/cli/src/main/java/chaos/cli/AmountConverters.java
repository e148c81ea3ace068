package chaos.cli;

import chaos.quantity.Amount;
import chaos.quantity.AmountText;
import chaos.quantity.Dimension;
import chaos.quantity.Size;
import chaos.quantity.Span;
import java.time.Duration;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads amounts on the command line as scripts and answers write them. */
final class AmountConverters {

    private AmountConverters() {}

    /** A duration, such as {@code 5 s}. */
    static final class ToDuration implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String text) {
            return ((Span) amount(text, Dimension.DURATION)).duration();
        }
    }

    /** A size, such as {@code 96 MB}. */
    static final class ToSize implements ITypeConverter<Size> {
        @Override
        public Size convert(String text) {
            return (Size) amount(text, Dimension.SIZE);
        }
    }

    /** Text as it is; where a map's keys need a converter beside its values. */
    static final class ToText implements ITypeConverter<String> {
        @Override
        public String convert(String text) {
            return text;
        }
    }

    private static Amount amount(String text, Dimension dimension) {
        try {
            return AmountText.parse(text, dimension);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(String.valueOf(e.getMessage()));
        }
    }
}
