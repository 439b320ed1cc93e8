package org.ecs.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.ecs.it.contract.Contracts.Answer;
import org.junit.jupiter.api.Test;

/** A request is carried out once, however often and however simultaneously it comes. */
class RepeatedRequestsIT {

  private static final String CREATE = "Crm/01-an-account-is-created.in.xml";

  private final Contracts contracts = new Contracts().withTariff();

  @Test
  void oneRequestFromEightSidesAtOnceMakesOneAccount() throws Exception {
    String request = Contracts.message(CREATE);
    List<Answer> answers = atOnce(8, i -> request);
    assertThat(answers).extracting(Answer::status).containsOnly(200);
    assertThat(answers.stream().map(a -> a.element("accountNumber")).distinct()).hasSize(1);
    assertThat(answers.stream().map(Answer::body).distinct()).hasSize(1);
  }

  @Test
  void oneReferenceUnderEightIdsAtOnceMakesOneAccountAndNoIncident() throws Exception {
    String request = Contracts.message(CREATE);
    List<Answer> answers =
        atOnce(8, i -> request.replace("-1</requestId>", "-x" + i + "</requestId>"));
    assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.status() != 200)
        .extracting(Answer::code)
        .containsOnly("CRM_REFERENCE_TAKEN");
  }

  @Test
  void aRefusedRequestMayBeRepeatedOnceItsReasonIsGone() {
    String assign =
        Contracts.message("Crm/12-a-card-from-elsewhere-is-assigned.in.xml")
            .replace("${account}", "A99999999");
    assertThat(contracts.call("Crm", assign).code()).isEqualTo("ACCOUNT_UNKNOWN");
    String number = contracts.call("Crm", Contracts.message(CREATE)).element("accountNumber");
    assertThat(contracts.call("Crm", assign.replace("A99999999", number)).status()).isEqualTo(200);
  }

  @Test
  void whiteSpaceAndPrefixesAreNoOtherContent() {
    String request = Contracts.message(CREATE);
    String first = contracts.call("Crm", request).element("accountNumber");
    String same =
        request.replaceAll(">\\s+<", "><").replace("c:", "other:").replace(":c=", ":other=");
    assertThat(contracts.call("Crm", same).element("accountNumber")).isEqualTo(first);
  }

  private List<Answer> atOnce(int times, java.util.function.IntFunction<String> request)
      throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(times);
    try {
      List<Callable<Answer>> calls =
          IntStream.range(0, times)
              .mapToObj(i -> (Callable<Answer>) () -> contracts.call("Crm", request.apply(i)))
              .toList();
      List<Answer> answers = new java.util.ArrayList<>();
      for (Future<Answer> answer : threads.invokeAll(calls)) {
        answers.add(answer.get());
      }
      return answers;
    } finally {
      threads.shutdown();
    }
  }
}
