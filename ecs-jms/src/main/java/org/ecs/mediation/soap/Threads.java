package org.ecs.mediation.soap;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import org.jspecify.annotations.Nullable;

/** Threads that may use services: the server's, and in a test any. */
@ApplicationScoped
public class Threads {

  @Resource private @Nullable ManagedExecutorService managed;

  Executor executor() {
    return managed == null ? ForkJoinPool.commonPool() : managed;
  }
}
