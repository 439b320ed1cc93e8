package org.ecs.subscriber;

import java.util.HashMap;
import java.util.Map;

/**
 * An account is about to be indexed: whoever observes this adds what it may be found by, e.g. the
 * cards that it has and had.
 */
public final class Indexing {

  private final AccountId account;
  private final Map<SearchWord.Key, String> words = new HashMap<>();

  Indexing(AccountId account) {
    this.account = account;
  }

  public AccountId account() {
    return account;
  }

  /** It can be found by the text as a whole and by each of its words. */
  public void add(WordKind kind, String text) {
    Spelling.words(text).forEach(word -> add(kind, word, text));
  }

  void add(WordKind kind, String word, String shown) {
    words.put(new SearchWord.Key(word, account.value(), kind), shown);
  }

  Map<SearchWord.Key, String> words() {
    return words;
  }
}
