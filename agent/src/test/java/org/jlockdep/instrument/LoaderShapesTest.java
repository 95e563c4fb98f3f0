package org.jlockdep.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoaderShapesTest {
    private final LoaderShapes shapes = new LoaderShapes(Rewritten.PLAIN_LOCKS);

    /** Whose own methods must not be called but the one that shows class files. */
    private static final class Asked extends ClassLoader {
        private final List<String> files = new ArrayList<>();

        Asked() {
            super(LoaderShapesTest.class.getClassLoader());
        }

        @Override
        public InputStream getResourceAsStream(String name) {
            files.add(name);
            return super.getResourceAsStream(name);
        }

        @Override
        public int hashCode() {
            throw new AssertionError("the application's code");
        }

        @Override
        public boolean equals(Object other) {
            throw new AssertionError("the application's code");
        }
    }

    @Test
    void a_class_file_is_read_once() {
        Asked loader = new Asked();
        for (int i = 0; i < 3; i++) {
            Hierarchy hierarchy = new Hierarchy(loader, shapes.of(loader));
            assertThat(hierarchy.isThread("java/util/TimerThread")).isTrue();
            assertThat(hierarchy.isThread("no/such/Type")).isFalse();
        }
        assertThat(loader.files).containsExactly("java/util/TimerThread.class", "no/such/Type.class");
    }

    @Test
    void each_loader_has_types_of_its_own() {
        Asked one = new Asked();
        Asked other = new Asked();
        assertThat(shapes.of(one)).isSameAs(shapes.of(one)).isNotSameAs(shapes.of(other));
        assertThat(shapes.of(null)).isSameAs(shapes.of(null));
    }

    @Test
    void what_has_nothing_that_locks_is_not_looked_at_again() {
        Asked loader = new Asked();
        Hierarchy hierarchy = new Hierarchy(loader, shapes.of(loader));
        Wrappers wrappers = new Wrappers(hierarchy, Rewritten.PLAIN_LOCKS);
        String plain = LoaderShapesTest.class.getName().replace('.', '/') + "$Plain";
        assertThat(wrappers.has(plain)).isFalse();
        assertThat(wrappers.isLazy(plain)).isFalse();
        assertThat(loader.files).containsExactly(plain + ".class");
    }

    static final class Plain {
        String name = "";
    }
}
