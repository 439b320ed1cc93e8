package org.ecs.ws.contract;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.ecs.feed.Feed;
import org.ecs.feed.FeedRow;
import org.ecs.feed.FeedSubject;
import org.ecs.ws.contract.crm.v1.Change;
import org.ecs.ws.contract.crm.v1.GetChanges;
import org.ecs.ws.contract.crm.v1.GetChangesResponse;

/** What changed, in the words of the contract {@code Crm}; a continuation is a position. */
@Dependent
class CrmChanges {

  @Inject private Feed feed;

  GetChangesResponse after(GetChanges asked) {
    long beginning = beginning(asked);
    List<FeedRow> found = feed.after(beginning, asked.getSize());
    long end = found.isEmpty() ? beginning : found.get(found.size() - 1).position();
    GetChangesResponse answer = new GetChangesResponse();
    answer.getChange().addAll(found.stream().map(CrmChanges::change).toList());
    answer.setContinuation(Long.toString(end));
    answer.setMore(found.size() == asked.getSize());
    return answer;
  }

  private long beginning(GetChanges asked) {
    if (asked.getAfter() != null) {
      return Long.parseLong(asked.getAfter());
    }
    return asked.getSince() == null ? 0 : feed.positionAt(asked.getSince());
  }

  private static Change change(FeedRow row) {
    Change change = new Change();
    change.setAt(row.happenedAt());
    change.setSubject(row.subject());
    change.setWhat(row.what());
    change.setAccountNumber(row.accountNumber());
    if (row.subject() == FeedSubject.CARD) {
      change.setCard(row.key());
    } else if (row.subject() == FeedSubject.SUBSCRIPTION_REQUEST) {
      change.setSubscriptionRequest(Long.valueOf(row.key()));
    }
    return change;
  }
}
