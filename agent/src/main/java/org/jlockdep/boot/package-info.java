/**
 * Opens the loader of everything that applications must not see. Lives on the bootstrap loader; depends on java.base
 * only. Entry class: {@link org.jlockdep.boot.IsolatedLoader}.
 *
 * <p>The jar's layout, by loader:
 *
 * <pre>
 * org/jlockdep/Premain.class      system loader    the JVM's entry
 * org/jlockdep/boot, runtime      bootstrap        this package, the hooks, the relocated queue
 * isolated/**.classdata           IsolatedLoader   all else, with the relocated ASM
 * </pre>
 */
package org.jlockdep.boot;
