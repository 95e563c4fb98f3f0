package org.jlockdep.instrument;

import java.util.Arrays;
import java.util.Collection;

/**
 * Names to look for among those of a class file, each with what it means, in bits. By length: of the hundreds of names
 * that a class file has, most are compared with none or a few of them. Filled first, then shared by all threads.
 */
final class NameTable {
    private byte[][][] names = new byte[0][][];
    private int[][] meanings = new int[0][];

    void add(Collection<String> all, int meaning) {
        for (String name : all) add(name, meaning);
    }

    void add(String name, int meaning) {
        byte[] bytes = ClassFileScan.utf8(name);
        reserve(bytes.length);
        byte[][] known = names[bytes.length];
        int at = 0;
        while (at < known.length && !Arrays.equals(known[at], bytes)) at++;
        if (at == known.length) {
            names[bytes.length] = Arrays.copyOf(known, at + 1);
            meanings[bytes.length] = Arrays.copyOf(meanings[bytes.length], at + 1);
        }
        names[bytes.length][at] = bytes;
        meanings[bytes.length][at] |= meaning;
    }

    private void reserve(int length) {
        int before = names.length;
        if (length < before) return;
        names = Arrays.copyOf(names, length + 1);
        meanings = Arrays.copyOf(meanings, length + 1);
        Arrays.fill(names, before, length + 1, new byte[0][]);
        Arrays.fill(meanings, before, length + 1, new int[0]);
    }

    /** Of the name in a class file; 0 for one that is not looked for. */
    int meaning(byte[] classFile, int at, int length) {
        if (length >= names.length) return 0;
        byte[][] candidates = names[length];
        for (int i = 0; i < candidates.length; i++) {
            if (is(candidates[i], classFile, at)) return meanings[length][i];
        }
        return 0;
    }

    /** From the end: names of types begin with the same package. */
    private static boolean is(byte[] name, byte[] classFile, int at) {
        for (int i = name.length - 1; i >= 0; i--) if (classFile[at + i] != name[i]) return false;
        return true;
    }
}
