from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("records", "0002_declared_and_noted")]

    operations = [migrations.AddField("case", "is_settled", models.BooleanField(default=True))]
