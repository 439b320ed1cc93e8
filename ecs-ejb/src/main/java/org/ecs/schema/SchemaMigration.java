package org.ecs.schema;

import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.config.spi.ConfigurationService;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.service.spi.SessionFactoryServiceRegistry;

/**
 * Migrates the schema when the persistence unit starts, just before Hibernate compares it with the
 * entities.
 */
public class SchemaMigration implements Integrator {

  @Override
  public void integrate(
      Metadata metadata, BootstrapContext boot, SessionFactoryImplementor sessionFactory) {
    Map<String, Object> settings =
        boot.getServiceRegistry().requireService(ConfigurationService.class).getSettings();
    Object source = settings.get("jakarta.persistence.jtaDataSource");
    if (source instanceof DataSource dataSource) {
      migrate(dataSource);
    } else if (settings.get("jakarta.persistence.nonJtaDataSource") instanceof DataSource plain) {
      migrate(plain);
    }
  }

  /** Brings the schema of this database up to date; does nothing where it is. */
  public static void migrate(DataSource dataSource) {
    Vendor vendor = vendorOf(dataSource);
    Flyway.configure(SchemaMigration.class.getClassLoader())
        .dataSource(dataSource)
        .locations(vendor.locations())
        .placeholders(vendor.placeholders())
        .failOnMissingLocations(false)
        .baselineOnMigrate(true) // the server's timer table is there before ours
        .baselineVersion("0")
        .load()
        .migrate();
  }

  private static Vendor vendorOf(DataSource dataSource) {
    try (var connection = dataSource.getConnection()) {
      return Vendor.named(connection.getMetaData().getDatabaseProductName());
    } catch (SQLException e) {
      throw new IllegalStateException("the database does not answer: " + e.getMessage(), e);
    }
  }

  @Override
  public void disintegrate(
      SessionFactoryImplementor sessionFactory, SessionFactoryServiceRegistry registry) {
    // nothing was kept
  }
}
