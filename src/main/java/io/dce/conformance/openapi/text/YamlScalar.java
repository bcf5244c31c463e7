package io.dce.conformance.openapi.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/**
 * What a scalar of YAML means, by the core schema of YAML 1.2 (section 10.3.2). Numbers with zeros in front, infinities
 * and what is not a number are texts, since JSON has none of them.
 */
final class YamlScalar {
    private static final String CORE = "tag:yaml.org,2002:";
    private static final Pattern INTEGER = Pattern.compile("[-+]?(0|[1-9][0-9]*)");
    private static final Pattern OCTAL = Pattern.compile("0o[0-7]+");
    private static final Pattern HEXADECIMAL = Pattern.compile("0x[0-9a-fA-F]+");
    private static final Pattern DECIMAL =
            Pattern.compile("[-+]?(\\.[0-9]+|(0|[1-9][0-9]*)(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");

    /** More digits than any document means. */
    private static final int LONGEST_NUMBER = 1000;

    private YamlScalar() {}

    /** As JSON. */
    static JsonNode of(ScalarEvent scalar) {
        String tag = scalar.getTag().filter(t -> t.startsWith(CORE)).orElse("");
        boolean text = scalar.getTag().isPresent() ? isText(tag) : !scalar.isPlain();
        return text ? TextNode.valueOf(scalar.getValue()) : plain(scalar.getValue());
    }

    /** A tag that says what JSON has no words for; empty where there is none. */
    static Optional<String> foreign(Optional<String> tag) {
        return tag.filter(t -> !t.equals("!")
                && !Set.of("str", "int", "float", "bool", "null", "map", "seq").contains(t.replace(CORE, "")));
    }

    private static boolean isText(String tag) {
        return !Set.of("int", "float", "bool", "null").contains(tag.replace(CORE, ""));
    }

    private static JsonNode plain(String value) {
        return switch (value) {
            case "", "~", "null", "Null", "NULL" -> NullNode.instance;
            case "true", "True", "TRUE" -> BooleanNode.TRUE;
            case "false", "False", "FALSE" -> BooleanNode.FALSE;
            default -> value.length() > LONGEST_NUMBER ? TextNode.valueOf(value) : numberOrText(value);
        };
    }

    private static JsonNode numberOrText(String value) {
        if (INTEGER.matcher(value).matches()) {
            return integer(new BigInteger(value));
        }
        if (OCTAL.matcher(value).matches()) {
            return integer(new BigInteger(value.substring(2), 8));
        }
        if (HEXADECIMAL.matcher(value).matches()) {
            return integer(new BigInteger(value.substring(2), 16));
        }
        return DECIMAL.matcher(value).matches() ? decimal(value) : TextNode.valueOf(value);
    }

    private static JsonNode integer(BigInteger value) {
        if (value.bitLength() < Integer.SIZE) {
            return JsonNodeFactory.instance.numberNode(value.intValue());
        }
        return value.bitLength() < Long.SIZE
                ? JsonNodeFactory.instance.numberNode(value.longValue())
                : JsonNodeFactory.instance.numberNode(value);
    }

    private static JsonNode decimal(String value) {
        try {
            return DecimalNode.valueOf(new BigDecimal(value));
        } catch (NumberFormatException e) {
            return TextNode.valueOf(value);
        }
    }
}
