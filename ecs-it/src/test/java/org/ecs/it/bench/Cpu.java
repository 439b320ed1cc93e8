package org.ecs.it.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.ecs.it.system.RunningEcs;

/**
 * Processor time that a server and its database have used so far, in milliseconds, from the
 * kernel's own accounts.
 */
record Cpu(long serverMillis, long databaseMillis) {

  private static final long MILLIS_PER_TICK = 10;

  static Cpu of(RunningEcs ecs) {
    return new Cpu(millis(ecs.pid()), databaseMillis(ecs));
  }

  Cpu since(Cpu earlier) {
    return new Cpu(serverMillis - earlier.serverMillis, databaseMillis - earlier.databaseMillis);
  }

  long total() {
    return serverMillis + databaseMillis;
  }

  private static long databaseMillis(RunningEcs ecs) {
    try (var connection = ecs.database();
        var rows = connection.createStatement().executeQuery("select pg_backend_pid()")) {
      rows.next();
      ProcessHandle postmaster =
          ProcessHandle.of(rows.getLong(1)).flatMap(ProcessHandle::parent).orElseThrow();
      return millis(postmaster.pid())
          + postmaster.children().mapToLong(child -> millis(child.pid())).sum();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** utime, stime, and those of children that have ended: fields 14 to 17 of /proc/PID/stat. */
  private static long millis(long pid) {
    try {
      String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      long ticks = 0;
      for (int i = 11; i <= 14; i++) {
        ticks += Long.parseLong(fields[i]);
      }
      return ticks * MILLIS_PER_TICK;
    } catch (IOException e) {
      return 0; // it has just ended
    }
  }
}
