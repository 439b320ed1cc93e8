<!DOCTYPE html>
<html lang="${account.contact().language()}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${it.subject}</title>
</head>
<body style="margin:0;padding:24px 12px;background:#f3f6f5;color:#17211e;font:16px/1.5 system-ui,-apple-system,'Segoe UI',Roboto,sans-serif">
<div style="max-width:520px;margin:0 auto;background:#ffffff;border-radius:12px;padding:28px">
<p style="margin:0 0 4px">${words["receipt.hello"]} ${account.name()},</p>
<p style="margin:0 0 20px">${it.text}</p>
<p style="margin:0 0 20px"><a href="${it.link}" style="display:inline-block;padding:12px 22px;border-radius:8px;background:#1f6f5c;color:#ffffff;text-decoration:none;font-weight:600">${it.action}</a></p>
<p style="margin:0;font-size:13px;color:#51605b;word-break:break-all">${it.link}</p>
<p style="margin:24px 0 0;font-size:13px;color:#51605b">${words["receipt.account"]} ${account.number()}</p>
</div>
</body>
</html>
