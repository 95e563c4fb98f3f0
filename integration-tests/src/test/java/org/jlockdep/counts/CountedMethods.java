package org.jlockdep.counts;

import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Makes each marked method of a class count its calls, first thing. */
final class CountedMethods extends ClassVisitor {
    private static final int ASM = Opcodes.ASM9;
    private static final String MARK = "Lorg/jlockdep/runtime/Counted;";
    private static final String COUNTS = "org/jlockdep/counts/Counts";

    CountedMethods(ClassVisitor next) {
        super(ASM, next);
    }

    @Override
    public MethodVisitor visitMethod(int access, String name, String type, String signature, String[] exceptions) {
        return new Method(super.visitMethod(access, name, type, signature, exceptions));
    }

    static final class Method extends MethodVisitor {
        private String kind;

        Method(MethodVisitor next) {
            super(ASM, next);
        }

        @Override
        public AnnotationVisitor visitAnnotation(String type, boolean visible) {
            return type.equals(MARK) ? new Kind() : super.visitAnnotation(type, visible);
        }

        @Override
        public void visitCode() {
            super.visitCode();
            if (kind == null) return;
            visitLdcInsn(kind);
            visitMethodInsn(Opcodes.INVOKESTATIC, COUNTS, "add", "(Ljava/lang/String;)V", false);
        }

        final class Kind extends AnnotationVisitor {
            Kind() {
                super(ASM);
            }

            @Override
            public void visit(String member, Object value) {
                kind = (String) value;
                Counts.expect(kind);
            }
        }
    }
}
