package org.jlockdep.bench;

import java.util.Locale;

/** What figures are printed in. */
enum Unit {
    NANOS {
        @Override
        String print(double value) {
            double size = Math.abs(value);
            if (size < 10_000) return format(value, "ns");
            return size < 10_000_000 ? format(value / 1000, "us") : format(value / 1_000_000, "ms");
        }
    },
    MILLIS {
        @Override
        String print(double value) {
            return format(value, "ms");
        }
    },
    BYTES {
        @Override
        String print(double value) {
            return Math.abs(value) < 100_000 ? format(value, "B") : format(value / (1 << 20), "MiB");
        }
    };

    abstract String print(double value);

    private static String format(double value, String unit) {
        return String.format(Locale.ROOT, Math.abs(value) < 100 ? "%.1f %s" : "%.0f %s", value, unit);
    }

    static Unit of(String name) {
        return switch (name) {
            case "ns" -> NANOS;
            case "bytes" -> BYTES;
            default -> throw new IllegalArgumentException("a program measured in " + name);
        };
    }
}
