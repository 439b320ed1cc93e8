package org.ecs.test;

import io.github.classgraph.ClassGraph;
import io.github.classgraph.ScanResult;
import io.smallrye.config.inject.ConfigExtension;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.ecs.access.FirstAdministrator;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.jboss.weld.injection.spi.JpaInjectionServices;
import org.jboss.weld.injection.spi.ResourceReferenceFactory;
import org.postgresql.ds.PGConnectionPoolDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * ECS's services in a test: {@code ecs.in(Sessions.class, s -> s.start(...))} runs one transaction
 * and commits it, or rolls back if it throws, as a call from outside does on the server.
 */
public final class Ecs implements AutoCloseable {

  private static final Class<?>[] BEANS = beans();

  private final ThreadLocal<EntityManager> current = new ThreadLocal<>();
  private final DataSource dataSource;
  private final EntityManagerFactory factory;
  private final WeldContainer container;

  private Ecs(DataSource dataSource, Class<?>... more) {
    this.dataSource = dataSource;
    Map<String, Object> settings = new HashMap<>();
    settings.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
    settings.put("jakarta.persistence.jtaDataSource", null);
    settings.put("jakarta.persistence.nonJtaDataSource", dataSource);
    settings.put("hibernate.connection.handling_mode", "DELAYED_ACQUISITION_AND_HOLD");
    this.factory = Persistence.createEntityManagerFactory("ecs", settings);
    this.container =
        new Weld()
            .disableDiscovery()
            .addBeanClasses(BEANS)
            .addBeanClasses(TestClock.class)
            .addBeanClasses(more)
            .addExtension(new ConfigExtension())
            .addExtension(new ServiceCalls(transactions()))
            .addBeanClass(ServiceCalls.Around.class)
            .addServices(new ThreadBoundEntityManager())
            .initialize();
  }

  private static Class<?>[] beans() {
    try (ScanResult scan =
        new ClassGraph()
            .enableAnnotationInfo()
            .ignoreClassVisibility()
            .acceptPackages("org.ecs")
            .rejectPackages("org.ecs.test", "org.ecs.schema")
            .scan()) {
      return Stream.of(Stateless.class, Dependent.class, ApplicationScoped.class, Singleton.class)
          .flatMap(kind -> scan.getClassesWithAnnotation(kind).loadClasses().stream())
          .filter(type -> type != FirstAdministrator.class)
          .filter(type -> type.getEnclosingClass() == null) // those of other tests
          .toArray(Class<?>[]::new);
    }
  }

  /** On an empty database, with more beans (channels, listeners) if a test brings some. */
  public static Ecs on(Database database, Class<?>... more) {
    return new Ecs(database.fresh(), more);
  }

  /** On an empty PostgreSQL with a pool of connections, as on a server: for benchmarks. */
  public static Ecs pooled(int connections) {
    PGConnectionPoolDataSource source = new PGConnectionPoolDataSource();
    source.setUrl(((PGSimpleDataSource) Database.POSTGRESQL.fresh()).getUrl());
    source.setUser("postgres");
    JdbcConnectionPool pool = JdbcConnectionPool.create(source);
    pool.setMaxConnections(connections);
    return new Ecs(pool);
  }

  /** Another node of the same ECS: its own memory, the same database. */
  public Ecs anotherNode() {
    return new Ecs(dataSource);
  }

  public TestClock clock() {
    return container.select(TestClock.class).get();
  }

  public DataSource dataSource() {
    return dataSource;
  }

  /** A service, to be used within {@link #in(Supplier)}. */
  public <T> T the(Class<T> service) {
    return container.select(service).get();
  }

  /** All beans of a kind. */
  public <T> Stream<T> all(Class<T> kind) {
    return container.select(kind, Any.Literal.INSTANCE).stream();
  }

  /** Something to be told from outside, e.g. by a test of what observes it. */
  public Event<Object> events() {
    return container.event();
  }

  /** One transaction. */
  public <T> T in(Supplier<T> work) {
    try {
      return within(work::get);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private <T> T within(Callable<T> work) throws Exception {
    if (current.get() != null) {
      return work.call();
    }
    EntityManager entityManager = factory.createEntityManager();
    current.set(entityManager);
    try {
      entityManager.getTransaction().begin();
      T result = work.call();
      entityManager.getTransaction().commit();
      return result;
    } finally {
      if (entityManager.getTransaction().isActive()) {
        entityManager.getTransaction().rollback();
      }
      current.remove();
      entityManager.close();
    }
  }

  private ServiceCalls.Transactions transactions() {
    return new ServiceCalls.Transactions() {
      @Override
      public Object run(Callable<Object> call) throws Exception {
        return within(call);
      }

      @Override
      public Object apart(Callable<Object> call) throws Exception {
        EntityManager outer = current.get();
        current.remove();
        try {
          return within(call);
        } finally {
          if (outer != null) {
            current.set(outer);
          }
        }
      }
    };
  }

  /** One transaction that gives nothing back. */
  public void run(Runnable work) {
    in(
        () -> {
          work.run();
          return null;
        });
  }

  /** The first column of the first row. */
  public Object ask(String sql) {
    try (var connection = dataSource.getConnection();
        var rows = connection.createStatement().executeQuery(sql)) {
      return rows.next() ? rows.getObject(1) : null;
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  @Override
  public void close() {
    container.shutdown();
    factory.close();
  }

  private final class ThreadBoundEntityManager implements JpaInjectionServices {

    private final EntityManager proxy =
        (EntityManager)
            Proxy.newProxyInstance(
                Ecs.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (self, method, arguments) -> {
                  EntityManager bound = current.get();
                  if (bound == null) {
                    throw new IllegalStateException("outside of a transaction");
                  }
                  try {
                    return method.invoke(bound, arguments);
                  } catch (InvocationTargetException e) {
                    throw e.getTargetException();
                  }
                });

    @Override
    public ResourceReferenceFactory<EntityManager> registerPersistenceContextInjectionPoint(
        jakarta.enterprise.inject.spi.InjectionPoint injectionPoint) {
      return () -> new org.jboss.weld.injection.spi.helpers.SimpleResourceReference<>(proxy);
    }

    @Override
    public ResourceReferenceFactory<EntityManagerFactory> registerPersistenceUnitInjectionPoint(
        jakarta.enterprise.inject.spi.InjectionPoint injectionPoint) {
      return () -> new org.jboss.weld.injection.spi.helpers.SimpleResourceReference<>(factory);
    }

    @Override
    public void cleanup() {
      // the test closes what it opened
    }
  }
}
