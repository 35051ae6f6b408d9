package uk.kerbside.kit.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.function.Function;
import java.util.function.Predicate;
import uk.kerbside.kit.clock.StrictInstant;

/** How single values are read strictly. */
final class StrictValues {
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2999, 12, 31);
    private static final Duration LONGEST_DURATION = Duration.ofDays(36_600);
    private static final int LONGEST_PERIOD = 36_600;
    private static final int LARGEST_EXPONENT = 30;

    private StrictValues() {}

    static Module module() {
        return new SimpleModule("strict values")
                .addDeserializer(String.class, new Text())
                .addKeyDeserializer(String.class, new Key())
                .addDeserializer(Double.class, new Fraction(Double.class))
                .addDeserializer(double.class, new Fraction(double.class))
                .addDeserializer(BigDecimal.class, new Decimal())
                .addDeserializer(LocalDate.class, iso(LocalDate.class, LocalDate::parse, StrictValues::isBearable))
                .addDeserializer(Instant.class, iso(Instant.class, Instant::parse, StrictInstant::isBearable))
                .addDeserializer(LocalTime.class, iso(LocalTime.class, LocalTime::parse, time -> true))
                .addDeserializer(Duration.class, iso(Duration.class, Duration::parse, StrictValues::isBearable))
                .addDeserializer(Period.class, iso(Period.class, Period::parse, StrictValues::isBearable));
    }

    private static boolean isBearable(LocalDate day) {
        return !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY);
    }

    private static boolean isBearable(Duration duration) {
        return duration.compareTo(LONGEST_DURATION) <= 0 && duration.compareTo(LONGEST_DURATION.negated()) >= 0;
    }

    private static boolean isBearable(Period period) {
        return Math.abs((long) period.getYears()) <= LONGEST_PERIOD / 365
                && Math.abs((long) period.getMonths()) <= LONGEST_PERIOD / 30
                && Math.abs((long) period.getDays()) <= LONGEST_PERIOD;
    }

    private static <T> Iso<T> iso(Class<T> type, Function<String, T> parse, Predicate<T> isBearable) {
        return new Iso<>(type, parse, isBearable);
    }

    /** Text without characters that nobody sees, or that a database cannot hold. */
    private static final class Text extends StdScalarDeserializer<String> {
        Text() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser json, DeserializationContext context) throws IOException {
            String text = StringDeserializer.instance.deserialize(json, context);
            if (text != null && VisibleText.hasHiddenCharacters(text)) {
                throw context.weirdStringException(text, String.class, "has characters that cannot be seen");
            }
            return text;
        }
    }

    private static final class Key extends KeyDeserializer {
        @Override
        public Object deserializeKey(String key, DeserializationContext context) throws IOException {
            if (VisibleText.hasHiddenCharacters(key)) {
                throw context.weirdKeyException(String.class, key, "has characters that cannot be seen");
            }
            return key;
        }
    }

    /** A number that is one: no {@code "NaN"}, and nothing so large that it reads as infinite. */
    private static final class Fraction extends StdScalarDeserializer<Double> {
        Fraction(Class<Double> type) {
            super(type);
        }

        @Override
        public Double deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (!json.currentToken().isNumeric()) {
                return (Double) context.handleUnexpectedToken(_valueClass, json);
            }
            double number = json.getDoubleValue();
            if (!Double.isFinite(number)) {
                throw context.weirdNumberException(number, _valueClass, "is too large");
            }
            return number;
        }
    }

    /** A decimal whose exponent does not fill the memory as soon as somebody adds to it. */
    private static final class Decimal extends StdScalarDeserializer<BigDecimal> {
        Decimal() {
            super(BigDecimal.class);
        }

        @Override
        public BigDecimal deserialize(JsonParser json, DeserializationContext context) throws IOException {
            BigDecimal number = NumberDeserializers.BigDecimalDeserializer.instance.deserialize(json, context);
            if (number != null && Math.abs((long) number.scale()) > LARGEST_EXPONENT) {
                throw context.weirdNumberException(number, BigDecimal.class, "is too large or too small");
            }
            return number;
        }
    }

    /** A value in its ISO 8601 form, as text, within bounds nothing real ever reaches. */
    private static final class Iso<T> extends StdScalarDeserializer<T> {
        private final Function<String, T> parse;
        private final Predicate<T> isBearable;

        Iso(Class<T> type, Function<String, T> parse, Predicate<T> isBearable) {
            super(type);
            this.parse = parse;
            this.isBearable = isBearable;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                return type().cast(context.handleUnexpectedToken(type(), json));
            }
            return read(json.getText(), context);
        }

        private T read(String text, DeserializationContext context) throws JsonMappingException {
            try {
                T value = parse.apply(text);
                if (isBearable.test(value)) {
                    return value;
                }
            } catch (DateTimeException | ArithmeticException e) {
                JsonMappingException refused = context.weirdStringException(text, type(), "is not in ISO 8601 form");
                refused.addSuppressed(e);
                throw refused;
            }
            throw context.weirdStringException(text, type(), "is out of bounds");
        }

        @SuppressWarnings("unchecked")
        private Class<T> type() {
            return (Class<T>) _valueClass;
        }
    }
}
