#!/usr/bin/env python3
"""From nothing to an active station and a card that charges there, the card's replacement, and what changed, with zeep (SOAP 1.2 and UsernameToken).

ECS_PASSWORD=... python3 first_steps.py [http://127.0.0.1:8080]
"""

import os
import sys
import uuid
from datetime import datetime, timedelta, timezone
from decimal import Decimal

from zeep import Client
from zeep.exceptions import Fault
from zeep.wsse.username import UsernameToken

web = sys.argv[1] if len(sys.argv) > 1 else "http://127.0.0.1:8080"
token = UsernameToken(os.environ.get("ECS_USER", "admin"), os.environ["ECS_PASSWORD"])
crm, stations, tariffs = (
    Client(f"{web}/ecs/ws/{name}?wsdl", wsse=token).service
    for name in ("Crm", "StationAdministration", "Tariffs")
)

run = uuid.uuid4().hex[:8]
since = datetime(2026, 1, 1, tzinfo=timezone.utc)
began = datetime.now(timezone.utc) - timedelta(minutes=1)

tariff = tariffs.createTariff(requestId=f"{run}-1", code=f"T-{run}", name="Home and away", currency="EUR")
version = tariffs.publishVersion(
    requestId=f"{run}-2",
    code=tariff,
    validFrom=since,
    currency="EUR",
    taxMode="NET",
    vatRate=24,
    element=[
        {
            "component": [
                {"dimension": "ENERGY", "price": Decimal("0.25")},
                {"dimension": "PARKING_TIME", "price": Decimal("2.00"), "stepSize": 60, "grace": 900},
            ]
        }
    ],
)
print(f"tariff {version.code} version {version.version}")

new_account = dict(
    requestId=f"{run}-3",
    kind="PERSON",
    name="Äino Lovelace",
    contact={"email": "aino@example.org", "language": "fi"},
    billingMode="POSTPAID",
    tariffCode=tariff,
    zone="Europe/Helsinki",
    creditLimit={"_value_1": Decimal("150.00"), "currency": "EUR"},
)
account = crm.createAccount(**new_account)
print(f"account {account.accountNumber} of {account.name}, {account.creditLimit._value_1} {account.creditLimit.currency}")

again = crm.createAccount(**new_account)
print(f"the same request again: {again.accountNumber}")
try:
    crm.createAccount(**{**new_account, "name": "Somebody Else"})
except Fault as fault:
    print(f"the same id with other content: {fault.detail.findtext('.//code')}: {fault.message}")

card = crm.assignCard(requestId=f"{run}-4", accountNumber=account.accountNumber, card=f"Z{run}", since=since)
print(f"card {card.card} {card.state} since {card.assignedAt}")
cards = crm.listCards(accountNumber=account.accountNumber, first=0, size=50)
print(f"cards: {[c.card for c in cards.card]} of {cards.total}")

new = crm.replaceCard(
    requestId=f"{run}-7", accountNumber=account.accountNumber, card=f"Z{run}", reason="DAMAGED", newCard=f"Y{run}"
)
print(f"replaced by {new.card} {new.state}")

changed = crm.updateAccount(
    requestId=f"{run}-8", accountNumber=account.accountNumber, revision=account.revision, name="Äino King"
)
print(f"now {changed.name}, revision {changed.revision}")
try:
    crm.updateAccount(
        requestId=f"{run}-9", accountNumber=account.accountNumber, revision=account.revision, name="Somebody Else"
    )
except Fault as fault:
    print(f"an old revision: {fault.detail.findtext('.//code')}")
planned = crm.changeTariffPlan(
    requestId=f"{run}-10",
    accountNumber=account.accountNumber,
    revision=changed.revision,
    tariffCode=tariff,
    validFrom="2099-01-01",
)
print(f"tariff {planned.tariffCode}, from {planned.nextPlan.validFrom} on {planned.nextPlan.tariffCode}")

# What a CRM does after an outage: everything since a time, then page by page after the continuation that it keeps.
page = crm.getChanges(since=began, size=3)
while True:
    for change in page.change:
        if change.accountNumber == account.accountNumber:
            print(f"change: {change.subject} {change.what} {change.card or change.accountNumber}")
    if not page.more:
        break
    page = crm.getChanges(after=page.continuation, size=3)
waiting = crm.getSubscriptionRequests(state="CONFIRMED", first=0, size=10)
print(f"subscription requests that wait for a decision: {waiting.total}")

created = stations.createStation(
    requestId=f"{run}-5",
    station=f"Z-{run}",
    name="Harbour east",
    site={
        "name": f"Harbour {run}",
        "address": "Harbour 1, Turku",
        "latitude": Decimal("60.435"),
        "longitude": Decimal("22.225"),
        "zone": "Europe/Helsinki",
    },
    connector=[{"kind": "IEC_62196_T2", "power": Decimal("22")}],
)
print(f"station {created.station.station} {created.station.state}, key of {len(created.key)} characters")
station = stations.activate(requestId=f"{run}-6", station=f"Z-{run}", withoutTestBecause="tested by its manufacturer")
print(f"station {station.station} {station.state}")

price = tariffs.simulate(
    code=tariff,
    zone="Europe/Helsinki",
    start=since,
    end=since.replace(hour=1),
    reading=[
        {"at": since, "register": Decimal("100.000")},
        {"at": since.replace(hour=1), "register": Decimal("111.000")},
    ],
    language="fi",
)
print(f"an hour with 11 kWh: {price.gross._value_1} {price.gross.currency}")
print("\n".join(f"  {line}" for line in price.explanation))
