package org.jlockdep.instrument;

import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LineNumberNode;

/** What belongs before the instructions of one method, by their offsets in its code: labels, lines, stack map frames. */
final class CodePlaces {
    /** One more than there are bytes: a range may end behind the last. */
    private final LabelNode[] labels;

    private final LineNumberNode[] lines;
    private final FrameNode[] frames;

    CodePlaces(int codeLength) {
        this.labels = new LabelNode[codeLength + 1];
        this.lines = new LineNumberNode[codeLength + 1];
        this.frames = new FrameNode[codeLength + 1];
    }

    /** Something refers to the place. */
    LabelNode label(int offset) {
        LabelNode label = labels[offset];
        if (label == null) labels[offset] = label = new LabelNode();
        return label;
    }

    /** @return false if a line begins there already */
    boolean line(int offset, int line) {
        if (lines[offset] != null) return false;
        lines[offset] = new LineNumberNode(line, label(offset));
        return true;
    }

    void frame(int offset, FrameNode frame) {
        frames[offset] = frame;
    }

    void addAt(int offset, InsnList instructions) {
        if (labels[offset] != null) instructions.add(labels[offset]);
        if (lines[offset] != null) instructions.add(lines[offset]);
        if (frames[offset] != null) instructions.add(frames[offset]);
    }
}
