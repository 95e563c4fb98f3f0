package org.jlockdep.options;

import java.io.UnsupportedEncodingException;
import java.net.URLDecoder;
import java.util.HashMap;
import java.util.Map;

/**
 * What the environment says of a program for OpenTelemetry's sake: {@code OTEL_SERVICE_NAME}, which comes first, and
 * {@code OTEL_RESOURCE_ATTRIBUTES}, pairs {@code key=value} between commas whose values may be percent-encoded. Others
 * wrote them for other readers, so what makes no sense here is passed over. Stateless.
 */
final class OpenTelemetryLabels {
    private static final BuildId TEXT = new BuildId();

    private OpenTelemetryLabels() {}

    static Labels of(Map<String, String> environment) {
        Map<String, String> attributes = attributes(environment.get("OTEL_RESOURCE_ATTRIBUTES"));
        String name = text(environment.get("OTEL_SERVICE_NAME"));
        return new Labels(
                name.isEmpty() ? text(attributes.get("service.name")) : name,
                text(attributes.get("service.version")),
                first(
                        text(attributes.get("deployment.environment.name")),
                        text(attributes.get("deployment.environment"))));
    }

    /** The attribute was renamed, and both are in use. */
    private static String first(String name, String olderName) {
        return name.isEmpty() ? olderName : name;
    }

    private static Map<String, String> attributes(String given) {
        Map<String, String> attributes = new HashMap<>();
        if (given == null) return attributes;
        for (String pair : given.split(",")) {
            int equals = pair.indexOf('=');
            if (equals > 0) attributes.put(pair.substring(0, equals).trim(), decoded(pair.substring(equals + 1)));
        }
        return attributes;
    }

    private static String decoded(String value) {
        try {
            // A plus is one there, and no blank as in forms.
            return URLDecoder.decode(value.replace("+", "%2B"), "UTF-8");
        } catch (IllegalArgumentException e) {
            return value;
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError("every Java platform has UTF-8", e);
        }
    }

    private static String text(String value) {
        if (value == null) return "";
        try {
            return TEXT.parse(value.trim());
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
