package chaos.host.inventory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Values of an inventory in INI, which Ansible reads as Python's literals: numbers, texts, True, False, None, lists,
 * tuples, sets and dictionaries. What is none of these is a text as it stands.
 */
final class PythonLiteral {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEPEST = 50;
    private static final Pattern INTEGER =
            Pattern.compile("0[xX][0-9a-fA-F_]+|0[oO][0-7_]+|0[bB][01_]+|0+|[1-9][0-9_]*");
    private static final Pattern DECIMAL =
            Pattern.compile("(?:[0-9]+\\.[0-9]*|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?|[0-9]+[eE][+-]?[0-9]+");
    private static final Pattern WORD = Pattern.compile("[A-Za-z_]+");

    private final String text;
    private int at;

    private PythonLiteral(String text) {
        this.text = text;
    }

    /** The value; a comment after a literal is dropped, one after a plain text is a part of it. */
    static JsonNode read(String text) {
        try {
            PythonLiteral literal = new PythonLiteral(text);
            JsonNode value = literal.values();
            literal.blanks();
            return literal.at == text.length() || text.charAt(literal.at) == '#' ? value : JSON.textNode(text);
        } catch (NoLiteral e) {
            return JSON.textNode(text);
        }
    }

    /** Values with commas between are a tuple, also without brackets. */
    private JsonNode values() {
        JsonNode first = value(0);
        blanks();
        if (at == text.length() || text.charAt(at) != ',') {
            return first;
        }
        ArrayNode tuple = JSON.arrayNode().add(first);
        while (takes(',')) {
            blanks();
            if (at < text.length() && text.charAt(at) != '#') {
                tuple.add(value(0));
            }
        }
        return tuple;
    }

    private JsonNode value(int depth) {
        blanks();
        char c = peek();
        if (depth > DEEPEST) {
            throw new NoLiteral();
        }
        return switch (c) {
            case '[' -> list(']', depth);
            case '(' -> list(')', depth);
            case '{' -> braces(depth);
            case '\'', '"' -> string();
            case '+', '-' -> signed();
            default -> Character.isLetter(c) ? constant() : number(1);
        };
    }

    private JsonNode constant() {
        return switch (matched(WORD)) {
            case "True" -> JSON.booleanNode(true);
            case "False" -> JSON.booleanNode(false);
            case "None" -> JSON.nullNode();
            default -> throw new NoLiteral();
        };
    }

    private JsonNode signed() {
        int sign = text.charAt(at++) == '-' ? -1 : 1;
        blanks();
        return number(sign);
    }

    private JsonNode number(int sign) {
        Matcher decimal = DECIMAL.matcher(text).region(at, text.length());
        if (decimal.lookingAt()) {
            return JSON.numberNode(sign * Double.parseDouble(matched(DECIMAL)));
        }
        String digits = matched(INTEGER).replace("_", "");
        if (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
            throw new NoLiteral();
        }
        return whole(integer(digits).multiply(BigInteger.valueOf(sign)));
    }

    private static BigInteger integer(String digits) {
        int base = digits.length() < 2 ? 10 : base(Character.toLowerCase(digits.charAt(1)));
        return new BigInteger(base == 10 ? digits : digits.substring(2), base);
    }

    private static int base(char letter) {
        return switch (letter) {
            case 'x' -> 16;
            case 'o' -> 8;
            case 'b' -> 2;
            default -> 10;
        };
    }

    private static JsonNode whole(BigInteger value) {
        if (value.bitLength() < Integer.SIZE) {
            return JSON.numberNode(value.intValue());
        }
        return value.bitLength() < Long.SIZE ? JSON.numberNode(value.longValue()) : JSON.numberNode(value);
    }

    /** In round brackets one value without a comma is that value; everything else is a list. */
    private JsonNode list(char end, int depth) {
        at++;
        ArrayNode items = JSON.arrayNode();
        boolean comma = false;
        while (blanksThen() != end) {
            items.add(value(depth + 1));
            comma = takes(',');
            if (!comma && blanksThen() != end) {
                throw new NoLiteral();
            }
        }
        at++;
        return end == ')' && items.size() == 1 && !comma ? items.get(0) : items;
    }

    /** A dictionary, or a set. */
    private JsonNode braces(int depth) {
        at++;
        ObjectNode object = JSON.objectNode();
        ArrayNode set = JSON.arrayNode();
        while (blanksThen() != '}') {
            JsonNode key = value(depth + 1);
            if (takes(':')) {
                object.set(key.asText(), value(depth + 1));
            } else {
                set.add(key);
            }
            if (!takes(',') && blanksThen() != '}') {
                throw new NoLiteral();
            }
        }
        at++;
        if (!set.isEmpty() && !object.isEmpty()) {
            throw new NoLiteral();
        }
        return set.isEmpty() ? object : set;
    }

    private JsonNode string() {
        char quote = text.charAt(at++);
        StringBuilder value = new StringBuilder();
        while (peek() != quote) {
            char c = text.charAt(at++);
            value.append(c == '\\' ? escape() : String.valueOf(c));
        }
        at++;
        return JSON.textNode(value.toString());
    }

    private String escape() {
        char c = peek();
        at++;
        return switch (c) {
            case 'n' -> "\n";
            case 't' -> "\t";
            case 'r' -> "\r";
            case '\\', '\'', '"' -> String.valueOf(c);
            case 'x' -> hexadecimal(2);
            case 'u' -> hexadecimal(4);
            default -> "\\" + c;
        };
    }

    private String hexadecimal(int digits) {
        if (at + digits > text.length()) {
            throw new NoLiteral();
        }
        String code = text.substring(at, at + digits);
        at += digits;
        try {
            return String.valueOf((char) Integer.parseInt(code, 16));
        } catch (NumberFormatException e) {
            throw new NoLiteral();
        }
    }

    private String matched(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            throw new NoLiteral();
        }
        at = matcher.end();
        return matcher.group();
    }

    private boolean takes(char c) {
        blanks();
        boolean there = at < text.length() && text.charAt(at) == c;
        if (there) {
            at++;
        }
        return there;
    }

    private char blanksThen() {
        blanks();
        return peek();
    }

    private void blanks() {
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
    }

    private char peek() {
        if (at >= text.length()) {
            throw new NoLiteral();
        }
        return text.charAt(at);
    }

    /** Not a literal: the text stands for itself. */
    private static final class NoLiteral extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NoLiteral() {
            super(null, null, false, false);
        }
    }
}
