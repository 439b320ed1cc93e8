package org.ecs.reports;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.ecs.finance.InvoiceDocument;

/**
 * Invoices of 30 sessions printed by two threads, PDF/A-3 with its XML and UBL, in turn with what
 * JasperReports alone takes for an ordinary PDF of them: {@code ./ecs bench invoices [seconds]}.
 */
public final class InvoiceBenchmark {

  private static final int THREADS = 2;
  private static final int ROUNDS = 3;

  private final Press press = new Press();
  private final List<InvoiceDocument> documents = new ArrayList<>();
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
  private final long seconds;

  private InvoiceBenchmark(long seconds) throws Exception {
    this.seconds = seconds;
    for (String language : List.of("en", "fi", "de")) {
      documents.add(Invoices.usual().in(language).of(30).make());
      documents.add(Invoices.usual().in(language).net().of(30).make());
    }
  }

  /**
   * @param arguments how many seconds each measurement lasts; the warm-up lasts twice as long
   */
  public static void main(String[] arguments) throws Exception {
    new InvoiceBenchmark(Long.parseLong(arguments[0])).run();
    System.exit(0);
  }

  private void run() throws Exception {
    measure("warming up, JasperReports", press::bare);
    measure("warming up, ECS", this::whole);
    for (int round = 0; round < ROUNDS; round++) {
      double bare = measure("JasperReports alone", press::bare);
      double ours = measure("ECS", this::whole);
      System.out.printf(Locale.ROOT, "%66s%n", Math.round(100 * ours / bare) + " % of it");
    }
  }

  private byte[] whole(InvoiceDocument document) {
    byte[] file = press.pdf(document);
    press.ubl(document);
    return file;
  }

  private interface Work {
    byte[] print(InvoiceDocument document) throws Exception;
  }

  /** Documents per second of processor time of both cores, which other processes disturb less. */
  private double measure(String name, Work work) throws Exception {
    AtomicLong made = new AtomicLong();
    long began = System.nanoTime();
    long cpuBefore = cpu();
    long end = began + seconds * 1_000_000_000;
    Callable<Void> loop =
        () -> {
          while (System.nanoTime() < end) {
            int next = (int) (made.getAndIncrement() % documents.size());
            work.print(documents.get(next));
          }
          return null;
        };
    for (Future<Void> done : threads.invokeAll(Collections.nCopies(THREADS, loop))) {
      done.get();
    }
    double each = (cpu() - cpuBefore) / 1e6 / made.get();
    double elapsed = (System.nanoTime() - began) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "%-26s %6.1f/s, %5.1f CPU-ms each, %d MB live%n",
        name,
        made.get() / elapsed,
        each,
        live());
    return 1 / each;
  }

  /** Of the whole process, collector and compiler included. */
  private static long cpu() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static long live() {
    System.gc();
    return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
  }
}
