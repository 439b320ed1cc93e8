package org.ecs.notification;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ecs.card.CardPools;
import org.ecs.card.PoolStock;

/**
 * Tells the office by e-mail that a pool of cards runs low: once each time it does, and again only
 * if the mail server did not take it.
 */
@Stateless
public class StockNotices {

  @Inject private CardPools pools;
  @Inject @Any private Instance<NotificationChannel> channels;

  @Inject
  @ConfigProperty(name = "ecs.office.email")
  private Optional<String> office;

  @Inject
  @ConfigProperty(name = "ecs.office.language", defaultValue = "en")
  private String language;

  /** The pools that the office has not heard of yet; none where it has no address. */
  public List<Long> due() {
    return office.isEmpty() ? List.of() : pools.untold();
  }

  /** Refuses with UPSTREAM_AWAY where the mail server does; then it is due still. */
  public void tell(long pool) {
    pools.told(pool); // the lock of its row lets one node tell
    PoolStock stock = pools.get(pool);
    channels.stream()
        .filter(channel -> channel.name().equals("email"))
        .forEach(channel -> channel.send(message(stock), null));
  }

  private Message message(PoolStock stock) {
    Locale locale = Locale.forLanguageTag(language);
    Object[] facts = {stock.name(), stock.inPool(), stock.lowStock()};
    return new Message(
        office.orElseThrow(),
        said("stock.subject", locale, facts),
        said("stock.text", locale, facts),
        null);
  }

  private static String said(String key, Locale locale, Object... facts) {
    ResourceBundle words =
        ResourceBundle.getBundle(
            "org.ecs.notification.messages",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    return new MessageFormat(words.getString(key), locale).format(facts);
  }
}
