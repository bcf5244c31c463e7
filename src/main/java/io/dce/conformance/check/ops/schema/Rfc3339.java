package io.dce.conformance.check.ops.schema;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates and times of the Internet (RFC 3339 section 5.6): T and Z in capitals or not, any number of digits behind the
 * second, {@code -00:00} for an unknown offset. A leap second is the last one of June or December, in UTC (section 5.7).
 */
final class Rfc3339 {
    private static final String DATE = "([0-9]{4})-([0-9]{2})-([0-9]{2})";
    private static final String TIME =
            "([0-9]{2}):([0-9]{2}):([0-9]{2})(?:\\.[0-9]+)?(?:[Zz]|([+-])([0-9]{2}):([0-9]{2}))";

    private static final Pattern FULL_DATE = Pattern.compile(DATE);
    private static final Pattern FULL_TIME = Pattern.compile(TIME);
    private static final Pattern DATE_TIME = Pattern.compile(DATE + "[Tt](" + TIME + ")");
    private static final int TIME_OF_DATE_TIME = 4;

    /** In a leap year, so that a date without one is any. */
    private static final LocalDate ANY_DAY = LocalDate.of(2000, Month.DECEMBER, 31);

    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);
    private static final Set<Month> LEAP_MONTHS = Set.of(Month.JUNE, Month.DECEMBER);

    private Rfc3339() {}

    static boolean isDate(String text) {
        Matcher date = FULL_DATE.matcher(text);
        return date.matches() && exists(() -> day(date));
    }

    /** With its offset from UTC. */
    static boolean isTime(String text) {
        Matcher time = FULL_TIME.matcher(text);
        return time.matches() && exists(() -> check(ANY_DAY, time, false));
    }

    static boolean isDateTime(String text) {
        Matcher both = DATE_TIME.matcher(text);
        if (!both.matches()) {
            return false;
        }
        Matcher time = FULL_TIME.matcher(both.group(TIME_OF_DATE_TIME));
        return time.matches() && exists(() -> check(day(both), time, true));
    }

    private static LocalDate day(MatchResult date) {
        return LocalDate.of(number(date, 1), number(date, 2), number(date, 3));
    }

    private static void check(LocalDate day, MatchResult time, boolean onThatDay) {
        int second = number(time, 3);
        boolean leap = second == 60;
        LocalDateTime at = day.atTime(LocalTime.of(number(time, 1), number(time, 2), leap ? 59 : second));
        LocalTime offset = time.group(4) == null ? LocalTime.MIN : LocalTime.of(number(time, 5), number(time, 6));
        if (leap && !endsInUtc(at, "-".equals(time.group(4)) ? 1 : -1, offset, onThatDay)) {
            throw new DateTimeException("no leap second");
        }
    }

    private static boolean endsInUtc(LocalDateTime local, int sign, LocalTime offset, boolean onThatDay) {
        LocalDateTime utc = local.plusMinutes(sign * (offset.getHour() * 60L + offset.getMinute()));
        boolean lastDay = utc.getDayOfMonth() == utc.toLocalDate().lengthOfMonth();
        return utc.toLocalTime().withSecond(0).equals(LAST_MINUTE)
                && (!onThatDay || lastDay && LEAP_MONTHS.contains(utc.getMonth()));
    }

    private static boolean exists(Runnable moment) {
        try {
            moment.run();
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static int number(MatchResult found, int group) {
        return Integer.parseInt(found.group(group));
    }
}
