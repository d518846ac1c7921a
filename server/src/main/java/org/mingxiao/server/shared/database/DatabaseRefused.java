package org.mingxiao.server.shared.database;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The database is not there or not fit; says why and what to do. */
final class DatabaseRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String action;

    private DatabaseRefused(String reason, String action, @Nullable Throwable cause) {
        super(reason, cause);
        this.action = action;
    }

    /** What to do, in both languages. */
    String action() {
        return action;
    }

    /** Another program works with the folder. */
    static DatabaseRefused inUse(Path folder) {
        return new DatabaseRefused(
                "数据目录正被另一个明效使用：" + folder + " / Another Mingxiao uses this data folder.",
                "请先停止它，或用 --data 指定其他目录。 / Stop it, or name another folder with --data.",
                null);
    }

    /** The embedded database did not start. */
    static DatabaseRefused because(Exception cause, Path folder) {
        if ("root".equals(System.getProperty("user.name")) && !unshareWorks()) {
            return new DatabaseRefused(
                    "PostgreSQL 不能以 root 身份运行，而本机不允许 unshare -U。 / PostgreSQL does not run as root, and this machine forbids unshare -U.",
                    "请以普通用户启动，或使用外部 PostgreSQL，见 docs/how-to/run-the-server.md。"
                            + " / Start as an ordinary user, or use an external PostgreSQL: docs/how-to/run-the-server.md.",
                    cause);
        }
        return new DatabaseRefused(
                "内置数据库无法启动，目录：" + folder + "，原因：" + cause.getMessage() + " / The embedded database did not start.",
                "请检查磁盘空间和目录权限。 / Look at disk space and at the folder's rights.",
                cause);
    }

    /** The role of the program could read around its own walls. */
    static DatabaseRefused tooMighty(String role, String why) {
        return new DatabaseRefused(
                "数据库用户 " + role + " 权限过大（" + why + "），行级隔离对其无效。 / The database user " + role
                        + " is too mighty: row-level security would not hold for it.",
                "请为程序（spring.datasource.username）和建表（spring.flyway.user）使用两个不同的普通用户，见 docs/how-to/run-the-server.md。"
                        + " / Use two different ordinary users for the program and for the migrations, as that page says.",
                null);
    }

    private static boolean unshareWorks() {
        try {
            return new ProcessBuilder("unshare", "-U", "true").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
