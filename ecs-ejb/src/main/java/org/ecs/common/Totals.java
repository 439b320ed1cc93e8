package org.ecs.common;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * How long lists are: counting a million rows takes far longer than reading the page that shows
 * some of them. The total of a long list is believed for a hundred times as long as counting it
 * took (half a minute after 0.3 s), a short list is counted each time.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Totals {

  private static final long LONG = 10_000;
  private static final int BELIEVED_TIMES = 100;
  private static final int REMEMBERED = 500;

  private record Counted(long total, long until) {}

  private final Map<Object, Counted> known =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Object, Counted> eldest) {
              return size() > REMEMBERED;
            }
          });

  /**
   * The total of a list.
   *
   * @param list what is counted: the filter, a record that equals the same one of another request
   */
  public long of(Object list, LongSupplier count) {
    long now = System.nanoTime();
    Counted earlier = known.get(list);
    if (earlier != null && now - earlier.until < 0) {
      return earlier.total;
    }
    long total = count.getAsLong();
    if (total < LONG) {
      known.remove(list);
    } else {
      long ended = System.nanoTime();
      known.put(list, new Counted(total, ended + BELIEVED_TIMES * (ended - now)));
    }
    return total;
  }
}
