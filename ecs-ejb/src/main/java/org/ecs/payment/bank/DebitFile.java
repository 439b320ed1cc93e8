package org.ecs.payment.bank;

import com.prowidesoftware.swift.model.mx.MxPain00800108;
import com.prowidesoftware.swift.model.mx.MxWriteParams;
import com.prowidesoftware.swift.model.mx.dic.AccountIdentification4Choice;
import com.prowidesoftware.swift.model.mx.dic.ActiveOrHistoricCurrencyAndAmount;
import com.prowidesoftware.swift.model.mx.dic.BranchAndFinancialInstitutionIdentification6;
import com.prowidesoftware.swift.model.mx.dic.CashAccount38;
import com.prowidesoftware.swift.model.mx.dic.ChargeBearerType1Code;
import com.prowidesoftware.swift.model.mx.dic.CustomerDirectDebitInitiationV08;
import com.prowidesoftware.swift.model.mx.dic.DirectDebitTransaction10;
import com.prowidesoftware.swift.model.mx.dic.DirectDebitTransactionInformation23;
import com.prowidesoftware.swift.model.mx.dic.FinancialInstitutionIdentification18;
import com.prowidesoftware.swift.model.mx.dic.GenericFinancialIdentification1;
import com.prowidesoftware.swift.model.mx.dic.GenericPersonIdentification1;
import com.prowidesoftware.swift.model.mx.dic.GroupHeader83;
import com.prowidesoftware.swift.model.mx.dic.LocalInstrument2Choice;
import com.prowidesoftware.swift.model.mx.dic.MandateRelatedInformation14;
import com.prowidesoftware.swift.model.mx.dic.Party38Choice;
import com.prowidesoftware.swift.model.mx.dic.PartyIdentification135;
import com.prowidesoftware.swift.model.mx.dic.PaymentIdentification6;
import com.prowidesoftware.swift.model.mx.dic.PaymentInstruction29;
import com.prowidesoftware.swift.model.mx.dic.PaymentMethod2Code;
import com.prowidesoftware.swift.model.mx.dic.PaymentTypeInformation29;
import com.prowidesoftware.swift.model.mx.dic.PersonIdentification13;
import com.prowidesoftware.swift.model.mx.dic.PersonIdentificationSchemeName1Choice;
import com.prowidesoftware.swift.model.mx.dic.RemittanceInformation16;
import com.prowidesoftware.swift.model.mx.dic.SequenceType3Code;
import com.prowidesoftware.swift.model.mx.dic.ServiceLevel8Choice;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Writes direct debits for the bank: pain.008.001.08, SEPA core scheme, recurrent, one batch.
 *
 * @param creditor our identifier as one who collects
 */
record DebitFile(String name, String iban, String bic, String creditor) {

  private static final int LONGEST_NAME = 70;

  String of(String id, Instant now, LocalDate on, List<Debit> debits) {
    BigDecimal sum =
        debits.stream().map(d -> d.amount().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
    String many = Integer.toString(debits.size());
    GroupHeader83 header =
        new GroupHeader83()
            .setMsgId(id)
            .setCreDtTm(now.truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC))
            .setNbOfTxs(many)
            .setCtrlSum(sum)
            .setInitgPty(named(name));
    PaymentInstruction29 batch = batch(id, on).setNbOfTxs(many).setCtrlSum(sum);
    debits.forEach(debit -> batch.addDrctDbtTxInf(of(debit)));
    MxWriteParams bare = new MxWriteParams();
    return new MxPain00800108()
        .setCstmrDrctDbtInitn(
            new CustomerDirectDebitInitiationV08().setGrpHdr(header).addPmtInf(batch))
        .document(bare);
  }

  private PaymentInstruction29 batch(String id, LocalDate on) {
    PaymentTypeInformation29 type =
        new PaymentTypeInformation29()
            .addSvcLvl(new ServiceLevel8Choice().setCd("SEPA"))
            .setLclInstrm(new LocalInstrument2Choice().setCd("CORE"))
            .setSeqTp(SequenceType3Code.RCUR);
    return new PaymentInstruction29()
        .setPmtInfId(id)
        .setPmtMtd(PaymentMethod2Code.DD)
        .setBtchBookg(true)
        .setPmtTpInf(type)
        .setReqdColltnDt(on)
        .setCdtr(named(name))
        .setCdtrAcct(account(iban))
        .setCdtrAgt(agent(bic))
        .setChrgBr(ChargeBearerType1Code.SLEV)
        .setCdtrSchmeId(scheme());
  }

  private static DirectDebitTransactionInformation23 of(Debit debit) {
    return new DirectDebitTransactionInformation23()
        .setPmtId(new PaymentIdentification6().setEndToEndId(debit.key()))
        .setInstdAmt(
            new ActiveOrHistoricCurrencyAndAmount()
                .setCcy(debit.amount().currency().getCurrencyCode())
                .setValue(debit.amount().amount()))
        .setDrctDbtTx(
            new DirectDebitTransaction10()
                .setMndtRltdInf(
                    new MandateRelatedInformation14()
                        .setMndtId(debit.mandate())
                        .setDtOfSgntr(debit.signed())))
        .setDbtrAgt(agent(""))
        .setDbtr(named(debit.holder()))
        .setDbtrAcct(account(debit.iban()))
        .setRmtInf(new RemittanceInformation16().addUstrd(debit.text()));
  }

  private static PartyIdentification135 named(String name) {
    return new PartyIdentification135()
        .setNm(name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name);
  }

  private static CashAccount38 account(String iban) {
    return new CashAccount38().setId(new AccountIdentification4Choice().setIBAN(iban));
  }

  private static BranchAndFinancialInstitutionIdentification6 agent(String bic) {
    FinancialInstitutionIdentification18 bank = new FinancialInstitutionIdentification18();
    return new BranchAndFinancialInstitutionIdentification6()
        .setFinInstnId(
            bic.isEmpty()
                ? bank.setOthr(new GenericFinancialIdentification1().setId("NOTPROVIDED"))
                : bank.setBICFI(bic));
  }

  private PartyIdentification135 scheme() {
    GenericPersonIdentification1 id =
        new GenericPersonIdentification1()
            .setId(creditor)
            .setSchmeNm(new PersonIdentificationSchemeName1Choice().setPrtry("SEPA"));
    return new PartyIdentification135()
        .setId(new Party38Choice().setPrvtId(new PersonIdentification13().addOthr(id)));
  }
}
