package org.mingxiao.server.architecture;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mingxiao.server.shared.database.ComposedSql;
import org.springframework.asm.AnnotationVisitor;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.Handle;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;
import org.springframework.asm.SpringAsmInfo;
import org.springframework.asm.Type;

/**
 * Reads compiled classes for statements that are not constants. A text that is handed to {@code JdbcClient.sql} has to be a
 * constant, or constants joined with what a condition of a scope ({@code rows("alias")}) says.
 */
final class Statements {
    private static final String CLIENT = "org/springframework/jdbc/core/simple/JdbcClient";
    private static final String MARK = Type.getDescriptor(ComposedSql.class);

    private Statements() {}

    /** Methods of a class that hand on something else, as {@code class.method}, but those that say why. */
    static List<String> composed(byte[] compiled) {
        var reading = new Reading();
        new ClassReader(compiled).accept(reading, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return reading.isMarked
                ? List.of()
                : reading.found.stream()
                        .filter(method -> !reading.marked.contains(outer(method)))
                        .map(method -> reading.name.replace('/', '.') + "." + method)
                        .distinct()
                        .toList();
    }

    /** The method that a lambda stands in. */
    private static String outer(String method) {
        return method.startsWith("lambda$") ? method.split("\\$")[1] : method;
    }

    private static final class Reading extends ClassVisitor {
        private final List<String> found = new ArrayList<>();
        private final Set<String> marked = new HashSet<>();
        private String name = "";
        private boolean isMarked;

        Reading() {
            super(SpringAsmInfo.ASM_VERSION);
        }

        @Override
        public void visit(
                int version, int access, String name, String signature, String superName, String[] interfaces) {
            this.name = name;
        }

        @Override
        public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
            isMarked |= descriptor.equals(MARK);
            return null;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String method, String descriptor, String signature, String[] exceptions) {
            return new Body(this, method);
        }
    }

    /** How a text came onto the stack. */
    private enum Source {
        CONSTANT,
        CONDITION,
        JOINED_CONSTANTS,
        ELSE
    }

    private static final class Body extends MethodVisitor {
        private final Reading reading;
        private final String method;
        /** Of each instruction what it left on the stack. */
        private final List<Source> left = new ArrayList<>();

        Body(Reading reading, String method) {
            super(SpringAsmInfo.ASM_VERSION);
            this.reading = reading;
            this.method = method;
        }

        @Override
        public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
            if (descriptor.equals(MARK)) {
                reading.marked.add(method);
            }
            return null;
        }

        private Source last() {
            return left.isEmpty() ? Source.ELSE : left.get(left.size() - 1);
        }

        @Override
        public void visitLdcInsn(Object value) {
            left.add(Source.CONSTANT);
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
            left.add(opcode == Opcodes.GETSTATIC ? Source.CONSTANT : Source.ELSE);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            if (owner.equals(CLIENT) && name.equals("sql") && last() == Source.ELSE) {
                reading.found.add(method);
            }
            var ofAlias = !descriptor.startsWith("()");
            var isCondition =
                    name.equals("rows") && opcode == Opcodes.INVOKESTATIC && (!ofAlias || last() == Source.CONSTANT);
            if (isCondition && ofAlias) {
                left.remove(left.size() - 1);
            }
            left.add(isCondition ? Source.CONDITION : Source.ELSE);
        }

        @Override
        public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
            if (!name.equals("makeConcatWithConstants")) {
                left.add(Source.ELSE);
                return;
            }
            var constant = true;
            for (var part = Type.getArgumentTypes(descriptor).length; part > 0; part--) {
                constant &= last() != Source.ELSE;
                if (!left.isEmpty()) {
                    left.remove(left.size() - 1);
                }
            }
            left.add(constant ? Source.JOINED_CONSTANTS : Source.ELSE);
        }

        @Override
        public void visitInsn(int opcode) {
            left.add(Source.ELSE);
        }

        @Override
        public void visitIntInsn(int opcode, int operand) {
            left.add(Source.ELSE);
        }

        @Override
        public void visitVarInsn(int opcode, int variable) {
            left.add(Source.ELSE);
        }

        @Override
        public void visitTypeInsn(int opcode, String type) {
            left.add(Source.ELSE);
        }
    }
}
