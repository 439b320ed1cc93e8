package org.ecs.web.office;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.function.Supplier;

/** The accounts that an agent has begun to make and not finished, the last ten. */
@SessionScoped
public class AccountDrafts implements Serializable {

  private static final long serialVersionUID = 1;
  private static final int AT_MOST = 10;

  private final LinkedHashMap<String, AccountDraft> drafts = new LinkedHashMap<>();

  synchronized AccountDraft of(String id, Supplier<AccountDraft> fresh) {
    AccountDraft draft = drafts.computeIfAbsent(id, each -> fresh.get());
    if (drafts.size() > AT_MOST) {
      drafts.remove(drafts.keySet().iterator().next());
    }
    return draft;
  }
}
