package org.jlockdep.options;

import java.util.concurrent.TimeUnit;

/** A time in milliseconds, written with its unit; 0 needs none. */
final class Duration implements OptionType<Long> {
    private static final long MAX_MILLIS = TimeUnit.DAYS.toMillis(1);

    @Override
    public String allowed() {
        return "a time such as 500ms, 10s or 2m, at most a day, or 0 for never";
    }

    @Override
    public Long parse(String text) {
        if (text.equals("0")) return 0L;
        int digits = 0;
        while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') digits++;
        long unit = unit(text.substring(digits));
        long count = Long.parseLong(text.substring(0, digits));
        if (count > MAX_MILLIS / unit) throw new IllegalArgumentException(text);
        return count * unit;
    }

    private static long unit(String unit) {
        switch (unit) {
            case "ms":
                return 1;
            case "s":
                return TimeUnit.SECONDS.toMillis(1);
            case "m":
                return TimeUnit.MINUTES.toMillis(1);
            case "h":
                return TimeUnit.HOURS.toMillis(1);
            default:
                throw new IllegalArgumentException(unit);
        }
    }
}
