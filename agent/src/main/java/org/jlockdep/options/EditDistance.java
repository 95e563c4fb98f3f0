package org.jlockdep.options;

/** How many characters have to be put in, taken out, replaced or swapped with their neighbour. Case does not count. */
final class EditDistance {
    private EditDistance() {}

    static int between(String first, String second) {
        int[][] distance = new int[first.length() + 1][second.length() + 1];
        for (int i = 0; i <= first.length(); i++) {
            for (int j = 0; j <= second.length(); j++) {
                distance[i][j] = i == 0 || j == 0 ? i + j : step(distance, first, i, second, j);
            }
        }
        return distance[first.length()][second.length()];
    }

    private static int step(int[][] distance, String first, int i, String second, int j) {
        boolean same = same(first.charAt(i - 1), second.charAt(j - 1));
        int best = Math.min(distance[i - 1][j], distance[i][j - 1]) + 1;
        best = Math.min(best, distance[i - 1][j - 1] + (same ? 0 : 1));
        if (i > 1
                && j > 1
                && same(first.charAt(i - 1), second.charAt(j - 2))
                && same(first.charAt(i - 2), second.charAt(j - 1))) {
            best = Math.min(best, distance[i - 2][j - 2] + 1);
        }
        return best;
    }

    private static boolean same(char a, char b) {
        return Character.toLowerCase(a) == Character.toLowerCase(b);
    }
}
