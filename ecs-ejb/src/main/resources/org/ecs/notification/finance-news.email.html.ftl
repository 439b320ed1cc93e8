<!DOCTYPE html>
<html lang="${recipient.contact().language()}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${it.subject}</title>
</head>
<body style="margin:0;padding:24px 12px;background:#f3f6f5;color:#17211e;font:16px/1.5 system-ui,-apple-system,'Segoe UI',Roboto,sans-serif">
<div style="max-width:520px;margin:0 auto;background:#ffffff;border-radius:12px;padding:28px">
<p style="margin:0 0 12px">${words["letter.hello"]} ${recipient.name()},</p>
<p style="margin:0 0 20px">${it.text}</p>
<p style="margin:0 0 20px;padding:4px 0 4px 14px;border-left:4px solid #0b6b50">${words["finance.number"]} <strong>${it.number}</strong><br>${words["finance.amount"]} <strong>${it.amount}</strong><#if it.open><br>${words["finance.due"]} ${it.due}<br>${words["finance.reference"]} ${it.reference}</#if></p>
<p style="margin:0"><a href="${it.link}" style="display:inline-block;padding:10px 20px;border-radius:8px;background:#0b6b50;color:#ffffff;text-decoration:none;font-weight:600">${it.action}</a></p>
</div>
</body>
</html>
